import type { Run } from '../types';

/** What the numbers of some runs say: a code as filed, or its change, each by itself. */
const saidIn = (runs: readonly Run[]): readonly string[] =>
  runs.flatMap((run) =>
    run.kind === 'number'
      ? [run.code, ...(run.also ?? [])].map(
          (code) => `${code}#${run.row} ${run.period} ${run.format}`,
        )
      : [],
  );

interface Paragraph {
  readonly lead: string | undefined;
  readonly runs: readonly Run[];
}

/**
 * Takes the words from a paragraph without a heading whose every number was said just before it in
 * the same section: 全年开展行政检查70次 after the totals that name 行政检查70件次. Under a heading
 * of its own it stays, the heading promises it.
 */
export const withoutRepeats = <P extends Paragraph>(paragraphs: readonly P[]): readonly P[] => {
  const said = new Set<string>();
  return paragraphs.map((paragraph) => {
    const numbers = saidIn(paragraph.runs);
    const repeats = numbers.length > 0 && numbers.every((number) => said.has(number));
    for (const number of numbers) said.add(number);
    return repeats && paragraph.lead === undefined ? { ...paragraph, runs: [] } : paragraph;
  });
};
