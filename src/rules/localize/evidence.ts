import { pack } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Rational } from '../../figures';
import { referencesOf } from '../language/walk';
import { publishedVerdict } from '../ratios/compare-published';
import { ratioSides } from '../ratios/compute';
import { rulesOf } from '../rule-set';
import { judge } from '../verdict/judge';
import { altered } from './altered';
import type { Change } from './altered';

/** What a broken or mended query is worth; a ratio that was printed is worth more. */
const QUERY = 1.5;
const PUBLISHED = 3;
const HARD = 6;

/** What else speaks for or against a change. Never decides what is possible, only orders. */
export interface Evidence {
  readonly score: number;
  /** Ratios already printed that can be recalculated only after the change. */
  readonly confirms: readonly string[];
}

export interface EvidenceSource {
  of(changes: readonly Change[]): Evidence;
}

/** Queries (核实), printed ratios and the hard relations rows cannot say, before and after. */
export const evidenceOf = (filing: Filing, rounding: Rational): EvidenceSource => {
  const rules = rulesOf(filing.pack)
    .filter(({ severity }) => severity !== '提示')
    .map((rule) => ({
      rule,
      codes: referencesOf(rule.check, ...(rule.when === null ? [] : [rule.when])).map(
        ({ code }) => code,
      ),
      fails: judge(rule, filing, rounding).verdict === 'fail',
    }));
  const ratios = pack(filing.pack).ratios.flatMap((code) => {
    const sides = ratioSides(code);
    const before = publishedVerdict(filing, code);
    if (sides === null || before === null) return [];
    const figures = referencesOf(sides.numerator, sides.denominator).map((each) => each.code);
    return [{ code, codes: [code, ...figures], same: before === 'same' }];
  });
  return {
    of: (changes) => {
      const after = altered(filing, changes);
      const touches = (codes: readonly string[]): boolean =>
        changes.some(({ code }) => codes.includes(code));
      let score = 0;
      for (const { rule, codes, fails } of rules) {
        if (!touches(codes)) continue;
        const failsAfter = judge(rule, after, rounding).verdict === 'fail';
        if (failsAfter === fails) continue;
        if (rule.severity === '核实') score += failsAfter ? -QUERY : QUERY;
        else if (failsAfter) score -= HARD;
      }
      const confirms: string[] = [];
      for (const { code, codes, same } of ratios) {
        if (!touches(codes)) continue;
        const sameAfter = publishedVerdict(after, code) === 'same';
        if (sameAfter === same) continue;
        score += sameAfter ? PUBLISHED : -PUBLISHED;
        if (sameAfter) confirms.push(code);
      }
      return { score, confirms };
    },
  };
};
