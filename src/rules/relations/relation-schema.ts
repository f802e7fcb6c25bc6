// The catalogue's door sets zod to make no validators by eval; it is loaded before any schema here.
import '../../catalog';
import * as z from 'zod/mini';
import { ruleKinds } from '../rule-schema';

const text = z.string().check(z.minLength(1));
const texts = z.record(z.string(), z.string());
const want = z.enum(['pass', 'fail']);

const sheetExample = z.strictObject({
  pack: z.optional(z.enum(['county', 'department', 'township'])),
  figures: texts,
  declarations: z.optional(texts),
  cover: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  notes: z.optional(texts),
  rows: z.optional(z.array(z.strictObject({ code: text, name: text, unit: text, value: text }))),
  texts: z.optional(texts),
  units: z.optional(z.array(texts)),
  about: z.optional(text),
  want,
});

const claimExample = z.strictObject({
  claim: text,
  figures: texts,
  year: z.optional(z.number()),
  level: z.optional(text),
  want,
});

/** One relation as it stands in relations.json. */
export const relationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]-\d\d[a-z]?$/)),
  relation: text,
  class: z.enum(['强制', '核实', '强制/核实']),
  kind: z.enum(ruleKinds),
  basis: text,
  carried: z.array(z.enum(['clauses', 'check', 'claims'])).check(z.minLength(1)),
  missing: z.optional(z.enum(['partialZero', 'nonNull', 'nonZero', 'alwaysZero', 'required'])),
  tolerance: z.optional(text),
  message: z.optional(text),
  examples: z.optional(z.array(z.union([sheetExample, claimExample]))),
});

export type RelationRecord = z.infer<typeof relationSchema>;
