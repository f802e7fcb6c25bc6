// The catalogue's door sets zod to make no validators by eval; it is loaded before any schema here.
import '../catalog';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const plainDecimal = matching(/^-?\d+(\.\d+)?$/);

const exampleSchema = z.strictObject({
  figures: z.record(matching(/^[A-Z]\d\d(@(cur|prev|pub))?$/), plainDecimal),
  declarations: z.optional(z.record(z.string(), z.string())),
  want: z.enum(['pass', 'fail', 'skip', 'unknown', 'broken']),
  difference: z.optional(plainDecimal),
});

/** See RuleKind. */
export const ruleKinds = [
  '声明',
  '完整',
  '值域',
  '平衡',
  '包含',
  '衔接',
  '比率',
  '波动',
  '合理',
  '口径',
  '签署',
] as const;

/** One clause as it stands in data/*.json; expressions are still text. */
export const ruleSchema = z.strictObject({
  id: matching(/^[A-Z]-\d\d[a-z]?$/),
  at: matching(/^[A-Z]\d\d$/),
  /** Tells clauses apart that stand at the same code. */
  clause: z.optional(matching(/^[a-z0-9-]+$/)),
  title: text,
  severity: z.enum(['强制', '核实', '提示']),
  kind: z.enum(ruleKinds),
  basis: text,
  when: z.optional(text),
  check: text,
  missing: z.enum(['partialZero', 'nonNull', 'nonZero', 'alwaysZero', 'required']),
  /** exact (when left out), decimals, or the largest allowed difference. */
  tolerance: z.optional(z.union([z.enum(['exact', 'decimals']), plainDecimal])),
  message: z.optional(text),
  advice: text,
  examples: z.array(exampleSchema).check(z.minLength(2)),
});

export type RuleRecord = z.infer<typeof ruleSchema>;
