import type { Filing, Told } from '../catalog';
import { againstWorkbook } from './against/against';
import { draftedChanges } from './against/drafted';
import { withFiledPrecision } from './against/filed-precision';
import { levelWords } from './against/level-words';
import type { Finding } from './claim';
import { finding } from './claim';
import { foundedSums } from './relations/founded-sums';
import { allowingOverlaps, overlapRelations } from './relations/overlap';
import { partsRelations } from './relations/parts';
import { totalLastRelations } from './relations/total-last';
import { rowRelations } from './relations/table-rows';
import { balanceRelations } from './relations/balance';
import { basisRelations } from './relations/basis';
import { changeRelations } from './relations/changes';
import { contradictedRates } from './relations/contradicted';
import { lookupOf } from './relations/lookup';
import type { Lookup } from './relations/lookup';
import { rateRelations } from './relations/rates';
import { repeatRelations } from './relations/repeats';
import { reviewerRelations } from './relations/reviewers';
import { shareRelations } from './relations/shares';
import { unfinishedRelations } from './relations/unfinished';
import { readStated } from './stated';
import type { Reading, Stated } from './stated';
import { told } from '../catalog';
import type { CheckResult, Claim, ReportText, Verdict } from './types';
import { averageFindings } from './equations/averages';
import { repeatFindings } from './equations/repeats';
import { gridFindings } from './equations/grids';
import { competing } from './judge/compete';
import { changeFindings } from './equations/changes';
import { namedFindings } from './equations/named';
import { missFindings } from './equations/misses';
import { shareFindings } from './equations/shares';
import { sumsOf } from './equations/sums';
import { sumFinding } from './equations/sum-findings';
import { quantitiesOf } from './structure/quantity';
import { markRemarks } from './wording/marks';
import { placeRemarks } from './wording/place';
import { scriptNotes } from './wording/script';
import { unitWordRemarks } from './wording/unit-words';
import { yearRemarks } from './wording/years';

export interface CheckOptions {
  /** What the workbook files; without it the text is checked in itself. */
  readonly filing?: Filing;
}

/** Shares and rates; some of them name no parts in the text. */
const ratesIn = (reading: Reading, lookup: Lookup): readonly Finding[] => [
  ...shareRelations(reading),
  ...rateRelations(reading, lookup),
];

const equationsIn = (reading: Reading): readonly Finding[] => {
  const all = quantitiesOf(reading);
  const sums = sumsOf(all);
  return [
    ...sums.map((sum) => sumFinding(reading, sum)),
    ...gridFindings(reading, all),
    ...missFindings(reading, all, sums),
    ...namedFindings(reading, all),
    ...shareFindings(reading, all, sums),
    ...changeFindings(reading, all, sums),
    ...averageFindings(reading, all),
    ...repeatFindings(reading, all),
  ];
};

const relationsIn = (
  reading: Reading,
  lookup: Lookup,
  filing: Filing | null,
): readonly Finding[] => [
  ...foundedSums(reading, [...partsRelations(reading), ...totalLastRelations(reading)]),
  ...balanceRelations(reading, lookup),
  ...rowRelations(reading),
  ...changeRelations(reading),
  ...repeatRelations(reading, lookup),
  ...overlapRelations(reading),
  ...reviewerRelations(reading, lookup),
  ...unfinishedRelations(reading, lookup),
  ...basisRelations(reading, lookup, filing),
  ...contradictedRates(reading),
];

const ORDER: Readonly<Record<Verdict, number>> = {
  fails: 0,
  query: 1,
  rounding: 2,
  holds: 3,
  unmatched: 4,
};

const settled = new Set<Verdict>(['holds', 'rounding', 'fails']);

/** The verdicts in the words of the list. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: '一致',
  rounding: '一致(舍入)',
  fails: '不一致',
  query: '待核实',
  unmatched: '无出处',
};

const headlineOf = (numbers: number, checked: number, claims: readonly Claim[]): Told => {
  const count = (verdict: Verdict): number =>
    claims.filter((claim) => claim.verdict === verdict).length;
  if (numbers === 0)
    return told(
      '文中没有找到可以核对的统计数字。',
      'The text holds no statistics that could be checked.',
    );
  const places = claims.length - count('unmatched');
  return told(
    `共${numbers}个数：${checked}个已核对，${numbers - checked}个无法核对；核对${places}处，一致${count('holds')}、一致(舍入)${count('rounding')}、不一致${count('fails')}、待核实${count('query')}。`,
    `${numbers} numbers: ${checked} checked, ${numbers - checked} could not be; ${places} checks: ${count('holds')} agree, ${count('rounding')} agree when rounded, ${count('fails')} do not agree, ${count('query')} to verify.`,
  );
};

/**
 * Of two claims about one number in one respect the graver stays: a tag and its words say it twice.
 * A question about two figures is put once, where they stand first, not again in the annex.
 */
const withoutDoubles = (claims: readonly Claim[]): readonly Claim[] => {
  const kept = new Map<string, Claim>();
  for (const claim of [...claims].sort((left, right) => left.span.from - right.span.from)) {
    const key = `${claim.kind}:${claim.span.from}:${claim.span.to}:${claim.arithmetic}`;
    const known = kept.get(key);
    if (known === undefined || ORDER[claim.verdict] < ORDER[known.verdict]) kept.set(key, claim);
  }
  const asked = new Set<string>();
  return [...kept.values()].filter(({ kind, code, verdict, arithmetic }) => {
    if (verdict !== 'query' || code === null || arithmetic === '' || kind === 'figure') return true;
    const question = `${kind}:${code}:${arithmetic}`;
    return asked.has(question) ? false : asked.add(question);
  });
};

/** Why the workbook cannot be compared with this report, or null. */
const yearNote = (reading: Reading, filing: Filing): Told | null =>
  reading.year === null || reading.year === filing.cover.year
    ? null
    : told(
        `报告是${reading.year}年的，工作簿是${filing.cover.year}年的，不是同一年度：没有与工作簿核对，只核对了文中各数之间的关系。`,
        `The report is of ${reading.year}, the workbook of ${filing.cover.year}: not compared with the workbook, only the numbers of the text with each other.`,
      );

const unsettledWords = ({ mention }: Stated): Told =>
  mention.measure === 'percent'
    ? told(
        '文中没有写它的分子、分母，无法复算。',
        'The text does not state its numerator and denominator, so it cannot be recomputed.',
      )
    : told('文中没有可以与它核对的数。', 'The text holds no number to check it against.');

const unsettled = (reading: Reading, used: ReadonlySet<Stated>): readonly Finding[] =>
  reading.stated
    .filter(
      (stated) =>
        !used.has(stated) && stated.mention.range === undefined && stated.role !== 'target',
    )
    .map((stated) =>
      finding(
        reading,
        stated,
        { kind: 'figure', verdict: 'unmatched', message: unsettledWords(stated) },
        [],
      ),
    );

/** The parts of a check, in the order they come. */
export type CheckStage = 'numbers' | 'relations' | 'workbook' | 'wording';

/**
 * Checks a report: every number against the workbook if there is one, and every sum, share, rate,
 * change, balance and repetition against the other numbers of the text; then the wording. What the
 * text does not settle is a query, never an error. The same text always gives the same list. Each part
 * is named before it begins, so that a pane can draw breath there; the work lies in between.
 */
export function* checkInStages(
  report: ReportText,
  options: CheckOptions = {},
): Generator<CheckStage, CheckResult> {
  const { filing } = options;
  yield 'numbers';
  const reading = readStated(report);
  const otherYear = filing === undefined ? null : yearNote(reading, filing);
  const comparedWith = filing === undefined || otherYear !== null ? null : filing;
  const precise = comparedWith === null ? reading : withFiledPrecision(reading, comparedWith);
  yield 'relations';
  const lookup = lookupOf(precise);
  const rates = ratesIn(precise, lookup);
  const named = [...relationsIn(precise, lookup, comparedWith), ...rates];
  // Where controls of ours tell each number's cell, structure has nothing to add.
  const related = allowingOverlaps(
    precise,
    report.controls.length > 0
      ? named
      : foundedSums(precise, competing(equationsIn(precise), named)),
  );
  yield 'workbook';
  const outside =
    comparedWith === null
      ? draftedChanges(reading)
      : [...againstWorkbook(reading, comparedWith), ...levelWords(reading, comparedWith)];
  yield 'wording';
  const wording = [
    ...yearRemarks(reading),
    ...placeRemarks(reading, comparedWith),
    ...unitWordRemarks(reading),
    ...markRemarks(reading),
  ];
  // Where the workbook settles a rate, it does not matter that the text leaves its parts unsaid.
  const sourced = new Set(
    outside.filter(({ claim }) => settled.has(claim.verdict)).map(({ claim }) => claim.span.from),
  );
  const answered = ({ claim, uses }: Finding): boolean =>
    claim.verdict === 'query' &&
    sourced.has(claim.span.from) &&
    (claim.arithmetic !== '' || uses.some(({ control }) => control !== null));
  const inside = related.filter((found) => !rates.includes(found) || !answered(found));
  const all = [...outside, ...inside, ...wording];
  const used = new Set<Stated>(all.flatMap(({ uses }) => uses));
  const checked = new Set(
    all
      .filter(({ claim }) => settled.has(claim.verdict))
      .flatMap(({ uses }) => uses.map(({ mention }) => mention.from)),
  );
  const rest = comparedWith === null ? unsettled(reading, used) : [];
  const inText = new Set(inside.flatMap(({ uses }) => uses).map(({ mention }) => mention.from));
  // A number the workbook does not have but the text itself settles is not without a source.
  const kept = all.filter(
    ({ claim }) => claim.verdict !== 'unmatched' || !inText.has(claim.span.from),
  );
  const claims = withoutDoubles([...kept, ...rest].map(({ claim }) => claim))
    .slice()
    .sort(
      (left, right) =>
        left.span.from - right.span.from || ORDER[left.verdict] - ORDER[right.verdict],
    );
  const summary = { holds: 0, rounding: 0, fails: 0, query: 0, unmatched: 0 };
  for (const { verdict } of claims) summary[verdict] += 1;
  const numbers = reading.stated.length;
  return {
    numbers,
    checked: checked.size,
    claims,
    summary,
    headline: headlineOf(numbers, checked.size, claims),
    notes: [
      ...report.notes,
      ...(otherYear === null ? [] : [otherYear]),
      ...scriptNotes(report.text),
    ],
  };
}

/** The whole check at once. */
export const checkReport = (report: ReportText, options: CheckOptions = {}): CheckResult => {
  const parts = checkInStages(report, options);
  let part = parts.next();
  while (part.done !== true) part = parts.next();
  return part.value;
};
