import { figureOf } from '../catalog';
import type { Filing } from '../catalog';
import type { Finding } from './types';

/** Words by which a note answers a question that asks for nothing but them. */
const WORDS: Readonly<Record<string, RegExp>> = {
  // 范围按案件计的请在说明栏写明单位为“件”
  'P-03[G07]': /按案件|单位[：:为是]*[“"]?件|以[“"]?件[”"]?计|案件数/,
  // 请在说明栏写明音像记录以许可、处罚归档合计为总数
  'P-05[G06:penalties]': /(?:许可|合计|两类|两项)[^，；。]*(?:总数|合计|总项|之和|为准)/,
  // 请注明一件平均审核几次
  'C-12[G11]': /(?:平均|每件|每案|一件|一案)[^，；。]*\d[^，；。]*次/,
};

/** Questions that ask how many of the figure belong to an earlier year. */
const EARLIER: ReadonlySet<string> = new Set([
  'P-04[G02:decided]',
  'B-07[G01]',
  'P-06[G05]',
  'P-06[G04]',
]);

const CARRIED = /(?:上年|去年|往年|以前年度|跨年)[^，,；;。]*?(\d+)\s*[件宗卷]/g;

/** How many of a figure its note says are of an earlier year. */
const carriedIn = (note: string): number =>
  [...note.matchAll(CARRIED)].reduce((sum, [, count = '0']) => sum + Number(count), 0);

const isAnswered = (filing: Filing, { cells, difference, instance }: Finding): boolean => {
  const code = /\[([A-Z]\d\d)/.exec(instance)?.[1] ?? '';
  if (!cells.some((cell) => cell.code === code)) return false;
  const note = figureOf(filing, code, 'cur')?.note ?? '';
  if (WORDS[instance]?.test(note) === true) return true;
  return EARLIER.has(instance) && difference !== null && carriedIn(note) >= Number(difference);
};

/** Queries without those that the note on the very figure already answers: it is asked once, in 说明. */
export const withoutAnswered = (filing: Filing, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === '强制' || !isAnswered(filing, finding));
