/** Full-width commas and colons stay as they are: `1，234` must not become `1,234`. */
const KEPT = new Set(['，', '；', '：', '！', '？']);

/**
 * Full-width digits, letters and signs to half-width, every kind of space to a plain one, minus and
 * dash look-alikes to one sign each; leading and trailing spaces are dropped.
 * `１２３４` → `1234`, `－` → `-`, `（含初审）` → `(含初审)`.
 */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) =>
      KEPT.has(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u3000]/g, ' ')
    .replace(/[\u2212\uFE63]/g, '-')
    .replace(/[￥¥]/g, '¥')
    .trim();
