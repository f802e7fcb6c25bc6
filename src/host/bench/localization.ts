import { performance } from 'node:perf_hooks';
import { sampleFiling } from '../../catalog';
import type { Filing } from '../../catalog';
import { audit, repairsOf } from '../../rules';
import type { Repair } from '../../rules';
import { filledCounty } from './filled-county';
import { plantedErrors, withError } from './planted-errors';
import type { Planted } from './planted-errors';

type Row = Readonly<Record<string, string>>;

const hardOf = (filing: Filing): readonly string[] =>
  audit(filing)
    .findings.filter(({ severity }) => severity === '强制')
    .map(({ instance }) => instance);

/** Whether a suggestion names only cells that were planted. */
const isTrue = ({ cells }: Repair, planted: readonly Planted[]): boolean =>
  cells.every((cell) => planted.some(({ code }) => code === cell.code));

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

const summary = (times: number[]): readonly [median: string, most: string] => {
  times.sort((left, right) => left - right);
  return [
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
    (times[times.length - 1] ?? 0).toFixed(1),
  ];
};

/** Several errors at once in different cells of the filled county sample. */
export function measurePlanted(runs = 20): readonly Row[] {
  const base = filledCounty();
  repairsOf(withError(base, ...plantedErrors(base, 3, 5)));
  return [1, 2, 3, 4, 5, 6].map((errors) => {
    let [violating, findings, solved, shown, first, whole] = [0, 0, 0, 0, 0, 0];
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const byCode = new Map(
        plantedErrors(base, 40, 1000 * errors + run + 1).map((error) => [error.code, error]),
      );
      const planted = [...byCode.values()].slice(0, errors);
      const filing = withError(base, ...planted);
      const result = audit(filing);
      const hard = result.findings.filter(({ severity }) => severity === '强制');
      if (hard.length === 0) continue;
      violating += 1;
      const start = performance.now();
      const found = repairsOf(filing, result);
      times.push(performance.now() - start);
      let all = true;
      for (const { instance } of hard) {
        findings += 1;
        const repairs = found.get(instance) ?? [];
        const among = repairs.some((each) => isTrue(each, planted));
        all &&= among;
        if (repairs.length > 0) solved += 1;
        if (among) shown += 1;
        if (repairs.slice(0, 3).some((each) => isTrue(each, planted))) first += 1;
      }
      if (all) whole += 1;
    }
    const [median, most] = summary(times);
    return {
      errors: String(errors),
      'runs that break a hard relation': share(violating, runs),
      'findings with suggestions': share(solved, findings),
      'only true cells in one of them': share(shown, findings),
      '… in one of the first three': share(first, findings),
      'runs with all of them so': share(whole, violating),
      'ms, median': median,
      'ms, most': most,
    };
  });
}

/** 200 single errors: the true cell among the first three suggestions of the first new finding. */
export function measureSingle(): readonly Row[] {
  const samples: readonly (readonly [string, Filing])[] = [
    ['filled county', filledCounty()],
    ['county as published, with its own contradictions', sampleFiling('lanshan')],
  ];
  return samples.map(([name, base]) => {
    const known = new Set(hardOf(base));
    const planted = plantedErrors(base, 200, 7);
    let [violating, three, one] = [0, 0, 0];
    const times: number[] = [];
    for (const error of planted) {
      const filing = withError(base, error);
      const result = audit(filing);
      const fresh = result.findings.find(
        ({ severity, instance }) => severity === '强制' && !known.has(instance),
      );
      if (fresh === undefined) continue;
      violating += 1;
      const start = performance.now();
      const repairs = repairsOf(filing, result).get(fresh.instance) ?? [];
      times.push(performance.now() - start);
      const rank = repairs.findIndex(({ cells }) => cells.some(({ code }) => code === error.code));
      if (rank === 0) one += 1;
      if (rank >= 0 && rank < 3) three += 1;
    }
    const [median, most] = summary(times);
    return {
      figures: name,
      'errors that break a hard relation': share(violating, planted.length),
      'true cell among the first three': share(three, violating),
      'true cell first': share(one, violating),
      'ms, median': median,
      'ms, most': most,
    };
  });
}
