const NOT_APPLICABLE = new Set(['-', '--', '—', '——', '–', '―', '─', '/', '\\', '不适用']);

/** Signs by which offices say that a cell does not apply to them. `无` is not one: it may mean zero. */
export const isNotApplicable = (text: string): boolean =>
  NOT_APPLICABLE.has(text) || /^n\/a$/i.test(text);

/** `#DIV/0!`, `#REF!`, `#N/A` … */
export const isErrorValue = (text: string): boolean => /^#[A-Z][A-Z_/0]*[!?]?$/i.test(text);

const plausibleMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;
const plausibleDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
const plausibleYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

const isSeparatedDate = (text: string): boolean => {
  const parts = text.split(/[-/.]/);
  const [first = '', second = '', third] = parts;
  if (third !== undefined) return parts.length === 3 && (first.length === 4 || third.length >= 2);
  if (text.includes('.')) return false;
  return (
    (plausibleYear(first) && plausibleMonth(second)) ||
    (text.includes('/') && plausibleMonth(first) && plausibleDay(second))
  );
};

/**
 * Whether the text looks like a date or a time: `2024-01-26`, `2024年1月`, `1月26日`, `1/26`, `12:30`.
 * `1/26` is one because Excel itself turns it into a date.
 */
export const isDate = (text: string): boolean => {
  const compact = text.replace(/ /g, '');
  if (/^\d{1,4}([-/.]\d{1,4}){1,2}$/.test(compact)) return isSeparatedDate(compact);
  if (/^\d{1,2}[:：]\d{2}([:：]\d{2})?$/.test(compact)) return true;
  if (/^(\d{4}[-/]\d{1,2}[-/]\d{1,2})[T ]?\d{1,2}:\d{2}/.test(compact)) return true;
  return /^([\d〇零一二三四五六七八九]{2,4}年度?)([\d一二三四五六七八九十]{1,3}月)?([\d一二三四五六七八九十]{1,3}[日号])?$|^[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}[日号])?$/.test(
    compact,
  );
};
