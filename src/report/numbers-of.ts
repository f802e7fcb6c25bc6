import type { Period } from '../catalog';
import type { Block, NumberRun, ReportDocument, Run } from './types';

/** Every run of a block in reading order. */
export const runsOf = (block: Block): readonly Run[] => {
  if (block.kind === 'chart') return [];
  return block.kind === 'table' ? block.rows.flatMap((row) => row.flat()) : block.runs;
};

/** Every number of the document in reading order, annex last. */
export const numberRuns = (document: ReportDocument): readonly NumberRun[] =>
  [...document.body, ...document.annex]
    .flatMap(runsOf)
    .flatMap((run) => (run.kind === 'number' ? [run] : []));

export interface PrintedNumber {
  /** `B01`; free rows `Q01#2`. */
  readonly code: string;
  readonly period: Period;
  readonly printed: string;
}

/** The numbers as the headless runner lists them; one that stands for several codes is listed for each. */
export const numbersOf = (document: ReportDocument): readonly PrintedNumber[] =>
  numberRuns(document).flatMap(({ code, also, row, period, printed }) => [
    { code: row > 0 ? `${code}#${row}` : code, period, printed },
    ...(also ?? []).map((other) => ({ code: other, period, printed })),
  ]);
