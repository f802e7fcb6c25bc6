import '../jitless';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const ascii = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

const item = z.strictObject({
  zh: text,
  group: z.optional(text),
  unit: z.string(),
  value: z.string(),
  whole: z.optional(text),
  absorbs: z.optional(z.array(text)),
  total: z.optional(z.boolean()),
});

const row = z.strictObject({
  labels: z.array(z.string()),
  from: z.enum(['value', 'whole']),
  total: z.optional(z.boolean()),
});

const table = z.strictObject({
  id: ascii,
  zh: text,
  unit: text,
  evidence: z.enum(['verbatim', 'sibling', 'reconstructed']),
  basis: text,
  classes: z.optional(z.boolean()),
  labels: z.optional(z.array(text)),
  rows: z.optional(z.array(row).check(z.minLength(1))),
  strips: z.optional(z.array(z.int().check(z.positive()))),
  items: z.array(item).check(z.minLength(1)),
  notes: z.array(text),
});

/** The shape of one layout file; what the shape cannot say is checked in `load-layout`. */
export const layoutSchema = z.strictObject({
  id: z.enum(['GD2018', 'ZJ4', 'ZJ5', 'SX', 'SD', 'HB', 'CQ', 'OLD8', 'QZ', 'HN', 'TJ']),
  zh: text,
  en: text,
  heading: text,
  source: z.string().check(z.regex(/^https?:\/\//)),
  form: z.enum(['across', 'down']),
  compare: z.optional(z.boolean()),
  classOrder: z.nullable(z.enum(['statute', 'shanxi', 'old8', 'table'])),
  bases: z.strictObject({
    penalties: z.nullable(z.enum(['decision', 'filing', 'closing', 'declared'])),
    licences: z.nullable(z.enum(['decision', 'acceptance', 'preliminary', 'declared'])),
    inspections: z.nullable(z.enum(['in', 'out'])),
    court: z.nullable(z.enum(['in', 'out'])),
  }),
  marks: z.strictObject({ blank: z.string(), inapplicable: text }),
  noDuty: text,
  signatures: z.array(
    z.strictObject({ zh: text, field: z.enum(['filer', 'phone', 'reviewer', 'head', 'date']) }),
  ),
  limits: z.array(text),
  tables: z.array(table).check(z.minLength(1)),
});
