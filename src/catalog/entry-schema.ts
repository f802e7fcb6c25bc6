import './jitless';
import * as z from 'zod/mini';
import { CELL_LIMIT, UNIT_NAME_LIMIT } from './cell-limit';

/** What is written into a cell must fit into one; it is refused and never cut. */
const free = z.string().check(z.maxLength(CELL_LIMIT));
const text = z.string().check(z.minLength(1), z.maxLength(CELL_LIMIT));
const unitName = z.string().check(z.minLength(1), z.maxLength(UNIT_NAME_LIMIT));

const rawFigure = z.strictObject({
  code: text,
  /** A number, or the text a person would type: `2792.5814万元`, `100余人`, `—`. */
  value: z.union([z.number(), z.string()]),
  period: z.optional(z.enum(['cur', 'prev', 'pub'])),
  note: z.optional(free),
  /** Own-named rows only. */
  name: z.optional(text),
  unit: z.optional(text),
});

/** The shape of figures.json; codes, declarations and topics are checked against the pack later. */
export const figuresFileSchema = z.strictObject({
  pack: text,
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  unit: z.strictObject({ name: unitName, level: text }),
  cover: z._default(
    z.strictObject({
      filer: z.optional(free),
      reviewer: z.optional(free),
      head: z.optional(free),
      phone: z.optional(free),
      date: z.optional(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/))),
      addressee: z.optional(free),
      layout: z.optional(free),
      style: z.optional(free),
    }),
    {},
  ),
  declarations: z._default(z.record(z.string(), z.string()), {}),
  figures: z.array(rawFigure),
  texts: z._default(z.record(z.string(), free), {}),
});

export type FiguresFile = z.infer<typeof figuresFileSchema>;
export type RawFigure = FiguresFile['figures'][number];
