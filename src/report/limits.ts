import type { Run } from './types';

/** Behind a figure whose 说明 limits it to a part of the work. */
export const limitText = (limit: string): string => `（${limit}）`;

const limitIn = (run: Run | undefined): string =>
  run?.kind === 'text' ? (/^（(?:只计|不含)[^）]+）$/.exec(run.text)?.[0] ?? '') : '';

/** 29个单位聘请法律顾问（只计…）: a limit waits for the end of the words its number belongs to. */
const afterItsWords = (runs: readonly Run[]): readonly Run[] => {
  const placed: Run[] = [];
  let waiting: Run | null = null;
  for (const run of runs) {
    if (limitIn(run) !== '') {
      waiting = run;
      continue;
    }
    const pause = run.kind === 'text' ? run.text.search(/[，；。、：（【]/) : 0;
    if (waiting === null || (run.kind === 'text' && pause < 0)) {
      placed.push(run);
      continue;
    }
    if (run.kind === 'text' && pause > 0) placed.push({ ...run, text: run.text.slice(0, pause) });
    placed.push(waiting, run.kind === 'text' ? { ...run, text: run.text.slice(pause) } : run);
    waiting = null;
  }
  return waiting === null ? placed : [...placed, waiting];
};

/** The runs that state a limit, by their place, as long as every number of the sentence carries the same one. */
const repeated = (runs: readonly Run[]): readonly number[] => {
  const places = runs.flatMap((run, index) => (limitIn(run) === '' ? [] : [index]));
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const numbers = runs.filter(
    (run, index) => run.kind === 'number' && index < last && index >= first,
  ).length;
  const same = places.every((place) => limitIn(runs[place]) === limitIn(runs[first]));
  return same && numbers === places.length - 1 ? places : [];
};

/** 行动12次，投入240人次（均只计交通执法）: a limit that follows every number is said once, behind the last. */
export const limitsOnce = (written: readonly Run[]): readonly Run[] => {
  const runs = afterItsWords(written);
  const places = repeated(runs);
  if (places.length < 2) return runs;
  const last = places.at(-1);
  return runs.flatMap((run, index): readonly Run[] => {
    if (!places.includes(index)) return [run];
    if (index !== last || run.kind !== 'text') return [];
    return [{ ...run, text: run.text.replace('（', '（均') }];
  });
};
