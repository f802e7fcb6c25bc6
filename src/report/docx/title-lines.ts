const FULL = 19;

const widthOf = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (/[\u0020-\u007e]/.test(mark) ? 0.5 : 1), 0);

/** Places where a title may be broken without dividing a word: before 关于, before the year. */
const CANDIDATES = [/(?=关于)/, /(?=\d{4}年)/];

/**
 * GB/T 9704—2012, 7.3.1: 分一行或多行居中排布；回行时，要做到词意完整，排列对称，长短适宜，间距恰当. A title
 * of 2号 type has room for 19 characters; a longer one is broken after the name of the office.
 */
export const titleLines = (title: string): readonly string[] => {
  if (widthOf(title) <= FULL) return [title];
  for (const candidate of CANDIDATES) {
    const at = title.search(candidate);
    if (at < 4) continue;
    return [title.slice(0, at), title.slice(at)];
  }
  return [title];
};
