/** The year in the title: the first year in the first lines that are not a date line. */
export const reportYear = (plain: string): number | null => {
  const head = plain
    .slice(0, 600)
    .split(/\n/)
    .filter((line) => !/日期|索引|〔/.test(line));
  for (const line of head) {
    const match = /((?:19|20)\d\d) ?年?度?.{0,24}(?:报告|年报|情况|工作|总结)/.exec(line);
    if (match !== null) return Number(match[1]);
  }
  const any = /((?:19|20)\d\d) ?年/.exec(plain.slice(0, 2000));
  return any === null ? null : Number(any[1]);
};

const PLAN =
  /^[一二三四五六七八九十]{1,3}、[^。\n]{0,16}(?:下一步|下步|打算|计划|举措|安排|思路|建议)/;
const SECTION = /^[一二三四五六七八九十]{1,3}、/;

/** Where next year's plans stand: from their heading to the next or to the annex. */
export const planSpans = (plain: string): ReadonlySet<number> => {
  const lines = new Set<number>();
  let within = false;
  plain.split(/\n/).forEach((line, index) => {
    const text = line.trim();
    if (PLAN.test(text) || /^下一?步[，,]/.test(text)) within = true;
    else if (SECTION.test(text) || /^附件|^附表/.test(text)) within = false;
    if (within) lines.add(index);
  });
  return lines;
};

/** Which line a position is in; positions must be asked in order. */
export const lineCounter = (plain: string): ((at: number) => number) => {
  const breaks: number[] = [];
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) breaks.push(at);
  let line = 0;
  return (at) => {
    while (line < breaks.length && (breaks[line] ?? 0) < at) line += 1;
    return line;
  };
};
