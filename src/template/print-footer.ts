/** 第 1 页 共 3 页 in the middle, the template's name at the left; & is doubled as Excel asks. */
export function footer(
  unitName: string,
  title: string,
): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const plain = (text: string): string => text.replaceAll('&', '&&');
  return { left: plain(unitName), center: '第 &P 页 共 &N 页', right: plain(title) };
}
