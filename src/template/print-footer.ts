/**
 * 第 1 页 共 3 页 in the middle, the sheet's title at the right; & is doubled as Excel asks. The office's
 * name is not in it: a footer holds no formula, so it would keep an old name when the cover is changed.
 */
export function footer(title: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  return { left: '', center: '第 &P 页 共 &N 页', right: title.replaceAll('&', '&&') };
}
