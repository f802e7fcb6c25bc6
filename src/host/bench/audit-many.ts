import { performance } from 'node:perf_hooks';
import type { Filing } from '../../catalog';
import { audit, judge, rulesOf } from '../../rules';
import type { Rule } from '../../rules';
import { filledCounty } from './filled-county';
import { plantedErrors, withError } from './planted-errors';
import { engineOf, factsFor, failuresBy } from './rules-as-json';

const CHUNK = 100;

type Row = Readonly<Record<string, string>>;

/** Filled county workbooks, each with errors of its own, made a chunk at a time and not timed. */
function* filings(count: number): Generator<readonly Filing[]> {
  const base = filledCounty();
  for (let made = 0; made < count; made += CHUNK) {
    const size = Math.min(CHUNK, count - made);
    yield Array.from({ length: size }, (_, index) =>
      withError(base, ...plantedErrors(base, 5, 1 + made + index)),
    );
  }
}

const failuresOf = (rules: readonly Rule[], filing: Filing): readonly string[] =>
  rules.filter((rule) => judge(rule, filing).verdict === 'fail').map(({ instance }) => instance);

interface Times {
  readonly judged: number;
  readonly audited: number;
  readonly theirs: number | null;
  readonly same: number;
}

/** One run over `count` filings; every figure is looked at by both in turn, chunk by chunk. */
const measure = async (
  count: number,
  rules: readonly Rule[],
  whole: boolean,
  beside: boolean,
): Promise<Times> => {
  const engine = engineOf(rules);
  const facts = factsFor(rules);
  let [judged, audited, theirs, same] = [0, 0, 0, 0];
  for (const chunk of filings(count)) {
    let start = performance.now();
    const ours = chunk.map((filing) => failuresOf(rules, filing));
    judged += performance.now() - start;
    if (whole) {
      start = performance.now();
      chunk.forEach((filing) => audit(filing));
      audited += performance.now() - start;
    }
    if (!beside) continue;
    start = performance.now();
    for (const [index, filing] of chunk.entries()) {
      const found = new Set(await failuresBy(engine, facts(filing)));
      const own = ours[index] ?? [];
      if (own.length === found.size && own.every((instance) => found.has(instance))) same += 1;
    }
    theirs += performance.now() - start;
  }
  return { judged, audited, theirs: beside ? theirs : null, same };
};

const perFiling = (milliseconds: number, count: number): string =>
  (milliseconds / count).toFixed(3);

/** From 10 to 10,000 filings; json-rules-engine up to 1,000, the whole audit up to 1,000. */
export async function measureGrowth(): Promise<readonly Row[]> {
  const rules = rulesOf('county');
  const rows: Row[] = [];
  await measure(50, rules, true, true);
  for (const count of [10, 100, 1000, 10_000]) {
    const all = count <= 1000;
    const { judged, audited, theirs, same } = await measure(count, rules, all, all);
    rows.push({
      filings: String(count),
      [`${rules.length} rules, ms`]: judged.toFixed(0),
      'ms a filing': perFiling(judged, count),
      'µs a rule': ((judged * 1000) / count / rules.length).toFixed(2),
      'json-rules-engine, ms a filing': theirs === null ? '—' : perFiling(theirs, count),
      'theirs / ours': theirs === null ? '—' : (theirs / judged).toFixed(2),
      'same failures': theirs === null ? '—' : `${same} of ${count}`,
      'whole audit with sentences, ms a filing': all ? perFiling(audited, count) : '—',
    });
  }
  return rows;
}

/** The dearest rules beside the median, over 1,000 filings, and the same alone in json-rules-engine. */
export async function measureRules(): Promise<readonly Row[]> {
  const rules = rulesOf('county');
  const times = new Map<Rule, number>(rules.map((rule) => [rule, 0]));
  let count = 0;
  for (const chunk of filings(1000)) {
    count += chunk.length;
    for (const rule of rules) {
      const start = performance.now();
      for (const filing of chunk) judge(rule, filing);
      times.set(rule, (times.get(rule) ?? 0) + performance.now() - start);
    }
  }
  const sorted = [...times].sort(([, left], [, right]) => right - left);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const chosen = [...sorted.slice(0, 5), ...(middle === undefined ? [] : [middle])];
  const rows: Row[] = [];
  for (const [rule, milliseconds] of chosen) {
    const engine = engineOf([rule]);
    const facts = factsFor([rule]);
    let theirs = 0;
    for (const chunk of filings(200)) {
      const start = performance.now();
      for (const filing of chunk) await failuresBy(engine, facts(filing));
      theirs += performance.now() - start;
    }
    const own = (milliseconds * 1000) / count;
    const other = (theirs * 1000) / 200;
    rows.push({
      rule: `${rule.instance}${rule === middle?.[0] ? ' (median)' : ''}`,
      'µs a filing': own.toFixed(2),
      'json-rules-engine, this rule alone': other.toFixed(2),
      'theirs / ours': (other / own).toFixed(1),
    });
  }
  return rows;
}
