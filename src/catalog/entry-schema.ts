import { z } from './schema';

const text = z.string().min(1);

const rawFigure = z.strictObject({
  code: text,
  /** A number, or the text a person would type: `2792.5814万元`, `100余人`, `—`. */
  value: z.union([z.number(), z.string()]),
  period: z.enum(['cur', 'prev', 'pub']).optional(),
  note: z.string().optional(),
  /** Own-named rows only. */
  name: text.optional(),
  unit: text.optional(),
});

/** The shape of figures.json; codes, declarations and topics are checked against the pack later. */
export const figuresFileSchema = z.strictObject({
  pack: text,
  year: z.number().int().min(2000).max(2100),
  unit: z.strictObject({ name: text, level: text }),
  cover: z
    .strictObject({
      filer: z.string().optional(),
      reviewer: z.string().optional(),
      head: z.string().optional(),
      phone: z.string().optional(),
      date: z
        .string()
        .regex(/^(\d{4}-\d{2}-\d{2})?$/)
        .optional(),
      addressee: z.string().optional(),
    })
    .default({}),
  declarations: z.record(z.string(), z.string()).default({}),
  figures: z.array(rawFigure),
  texts: z.record(z.string(), z.string()).default({}),
});

export type FiguresFile = z.infer<typeof figuresFileSchema>;
export type RawFigure = FiguresFile['figures'][number];
