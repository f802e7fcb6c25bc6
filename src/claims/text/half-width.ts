/** Look-alikes that NFKC would change in length are mapped one character to one. */
const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ', '\u3000': ' ', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\u200b': ' ', '\ufeff': ' ',
  '﹪': '%', '％': '%', '‰': '‰', '．': '.', '﹒': '.', '−': '-', '﹣': '-',
  '陸': '陆', '貳': '贰', '參': '叁', '萬': '万', '億': '亿', '點': '点', '個': '个', '餘': '余', '〇': '零', '兩': '两',
}; // prettier-ignore

/** Full-width commas and the like stay: `1，234人` is two pieces, `1,234` one. */
const KEPT = new Set(['，', '；', '：', '！', '？']);

/**
 * Full-width digits, letters and signs to half-width, spaces to plain ones, a few traditional forms
 * of counting words to simplified. Every UTF-16 unit gives exactly one, so a position in the result
 * is the same position in the text.
 */
export const halfWidth = (text: string): string =>
  text.replace(
    /[\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff\u2212\ufe63\ufe6a\ufe52\uFF01-\uFF5E萬億點個餘〇兩陸貳參]/g,
    (character) => {
      const same = SAME[character];
      if (same !== undefined) return same;
      if (KEPT.has(character)) return character;
      return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
    },
  );
