import './jitless';
import * as z from 'zod/mini';
import { CatalogueError, describeIssues } from './issue';
import { codesInExpression } from './ratio-expression';
import type { Indicator } from './types';

const text = z.string().check(z.minLength(1));

const ratioSchema = z.strictObject({
  numerator: text,
  denominator: text,
  scale: z.int().check(z.positive()),
  decimals: z.int().check(z.minimum(0), z.maximum(6)),
  empty: text,
});

const indicatorSchema = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z]\d{2}$/)),
  zh: text,
  en: text,
  unit: text,
  kind: z.enum(['stock', 'flow', 'carry', 'amount', 'list', 'ratio']),
  // An Excel input prompt holds 255 characters: the definition, the unit and the code.
  definition: z.string().check(z.minLength(1), z.maxLength(180)),
  part: z.optional(text),
  free: z.optional(z.boolean()),
  ratio: z.optional(ratioSchema),
});

interface Complain {
  (path: readonly PropertyKey[], message: string): void;
}

const checkCodes = (indicators: readonly Indicator[], complain: Complain): void => {
  const seen = new Map<string, number>();
  indicators.forEach(({ code }, index) => {
    const before = seen.get(code);
    if (before !== undefined) {
      complain(['indicators', index, 'code'], `代码${code}重复，已用于indicators[${before}]`);
    } else seen.set(code, index);
  });
};

/** The way from a code back to itself, A01→A02→A01; null when there is none. */
const wayBack = (
  code: string,
  next: (code: string) => readonly string[],
): readonly string[] | null => {
  const visited = new Set<string>();
  const search = (current: string, path: readonly string[]): readonly string[] | null => {
    for (const following of next(current)) {
      if (following === code) return [...path, following];
      if (visited.has(following)) continue;
      visited.add(following);
      const found = search(following, [...path, following]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(code, [code]);
};

const checkParts = (indicators: readonly Indicator[], complain: Complain): void => {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const wholeOf = (code: string): readonly string[] => {
    const whole = byCode.get(code)?.part;
    return whole === undefined ? [] : [whole];
  };
  indicators.forEach(({ code, part }, index) => {
    if (part === undefined) return;
    const path = ['indicators', index, 'part'];
    if (!byCode.has(part)) return complain(path, `${code}的总项${part}不在目录中`);
    const circle = wayBack(code, wholeOf);
    if (circle !== null) complain(path, `${code}的其中项关系绕成了圈：${circle.join('→')}`);
  });
};

const operandsOf = (ratio: Indicator['ratio']): readonly string[] =>
  ratio === undefined
    ? []
    : [ratio.numerator, ratio.denominator].flatMap((side) => codesInExpression(side) ?? []);

const checkRatios = (indicators: readonly Indicator[], complain: Complain): void => {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const operands = (code: string): readonly string[] => operandsOf(byCode.get(code)?.ratio);
  indicators.forEach(({ code, kind, ratio }, index) => {
    if (ratio === undefined) return;
    if (kind !== 'ratio') complain(['indicators', index, 'ratio'], `${code}不是比率，不能有算式`);
    for (const side of ['numerator', 'denominator'] as const) {
      const path = ['indicators', index, 'ratio', side];
      const mentioned = codesInExpression(ratio[side]);
      if (mentioned === null) complain(path, `${code}的算式“${ratio[side]}”写法不对`);
      const unknown = (mentioned ?? []).filter((mention) => !byCode.has(mention));
      if (unknown.length > 0)
        complain(path, `${code}的算式用到目录中没有的代码${unknown.join('、')}`);
      // A ratio is two sums of filed cells; a ratio of ratios would also hide its own operands.
      const ratios = (mentioned ?? []).filter((mention) => byCode.get(mention)?.kind === 'ratio');
      if (ratios.length > 0)
        complain(path, `${code}的算式用到比率${ratios.join('、')}，只能用填报的数`);
    }
    const circle = wayBack(code, operands);
    if (circle !== null)
      complain(['indicators', index, 'ratio'], `${code}的算式绕成了圈：${circle.join('→')}`);
  });
};

const catalogueSchema = z
  .strictObject({ indicators: z.array(indicatorSchema).check(z.minLength(1)) })
  .check(
    z.superRefine(({ indicators }, context) => {
      const complain: Complain = (path, message) =>
        context.addIssue({ code: 'custom', path: [...path], message });
      checkCodes(indicators as readonly Indicator[], complain);
      checkParts(indicators as readonly Indicator[], complain);
      checkRatios(indicators as readonly Indicator[], complain);
    }),
  );

export type Catalogue = ReadonlyMap<string, Indicator>;

/**
 * Checks and indexes catalogue data `{ indicators: [...] }`, in the order given.
 * @throws CatalogueError in Chinese, naming each bad record by path: `indicators[12].unit`.
 */
export const loadCatalogue = (raw: unknown): Catalogue => {
  const result = catalogueSchema.safeParse(raw);
  if (!result.success) throw new CatalogueError('指标目录', describeIssues(result.error, raw));
  return new Map(
    (result.data.indicators as readonly Indicator[]).map((indicator) => [
      indicator.code,
      indicator,
    ]),
  );
};
