import './jitless';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

const rawFigure = z.strictObject({
  code: text,
  /** A number, or the text a person would type: `2792.5814万元`, `100余人`, `—`. */
  value: z.union([z.number(), z.string()]),
  period: z.optional(z.enum(['cur', 'prev', 'pub'])),
  note: z.optional(z.string()),
  /** Own-named rows only. */
  name: z.optional(text),
  unit: z.optional(text),
});

/** The shape of figures.json; codes, declarations and topics are checked against the pack later. */
export const figuresFileSchema = z.strictObject({
  pack: text,
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  unit: z.strictObject({ name: text, level: text }),
  cover: z._default(
    z.strictObject({
      filer: z.optional(z.string()),
      reviewer: z.optional(z.string()),
      head: z.optional(z.string()),
      phone: z.optional(z.string()),
      date: z.optional(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/))),
      addressee: z.optional(z.string()),
      layout: z.optional(z.string()),
      style: z.optional(z.string()),
    }),
    {},
  ),
  declarations: z._default(z.record(z.string(), z.string()), {}),
  figures: z.array(rawFigure),
  texts: z._default(z.record(z.string(), z.string()), {}),
});

export type FiguresFile = z.infer<typeof figuresFileSchema>;
export type RawFigure = FiguresFile['figures'][number];
