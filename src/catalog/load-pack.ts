import './jitless';
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import { CatalogueError, describeIssues } from './issue';
import type { Pack } from './types';

const text = z.string().check(z.minLength(1));
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const ascii = matching(/^[a-z][a-z0-9]*$/);

const packSchema = z.strictObject({
  id: z.enum(['county', 'department', 'township']),
  zh: text,
  en: text,
  version: matching(/^\d+\.\d+$/),
  we: z.record(ascii, text),
  tables: z
    .array(
      z.strictObject({
        id: matching(/^T\d{1,2}$/),
        zh: text,
        en: text,
        duty: z.boolean(),
        sections: z.array(z.strictObject({ zh: text, en: text, codes: z.array(text) })),
        freeRows: z.optional(z.record(z.string(), z.int().check(z.minimum(1), z.maximum(99)))),
      }),
    )
    .check(z.minLength(1)),
  ratios: z.array(text),
  required: z.array(text),
  topics: z.array(
    z.strictObject({
      id: ascii,
      zh: text,
      en: text,
      hint: z.string().check(z.minLength(1), z.maxLength(180)),
    }),
  ),
});

/** The newest template version whose sheets, names and labels this add-in knows how to write and read. */
const NEWEST = '1.1';

const isNewer = (version: string, than: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [knownMajor = 0, knownMinor = 0] = than.split('.').map(Number);
  return major > knownMajor || (major === knownMajor && minor > knownMinor);
};

type Path = readonly PropertyKey[];
/** Every code the pack mentions in its tables, with its path. */
const placed = (
  pack: Pack,
): readonly { readonly path: Path; readonly code: string; readonly free: boolean }[] =>
  pack.tables.flatMap((table, t) => [
    ...table.sections.flatMap((section, s) =>
      section.codes.map((code, c) => ({
        path: ['tables', t, 'sections', s, 'codes', c],
        code,
        free: false,
      })),
    ),
    ...Object.keys(table.freeRows ?? {}).map((code) => ({
      path: ['tables', t, 'freeRows', code],
      code,
      free: true,
    })),
  ]);

const problems = (pack: Pack, catalogue: Catalogue): readonly { path: Path; message: string }[] => {
  const found: { path: Path; message: string }[] = [];
  const complain = (path: Path, message: string): void => void found.push({ path, message });
  if (isNewer(pack.version, NEWEST)) {
    complain(
      ['version'],
      `报表包的版本${pack.version}比本加载项支持的${NEWEST}新，请先升级加载项，或改用${NEWEST}版的报表包`,
    );
  }
  const seen = new Set<string>();
  for (const { path, code, free } of placed(pack)) {
    const indicator = catalogue.get(code);
    if (indicator === undefined) complain(path, `代码${code}不在指标目录中`);
    else if (indicator.kind === 'ratio') complain(path, `${code}是比率，应列在ratios里`);
    else if ((indicator.free === true) !== free) {
      complain(
        path,
        free ? `${code}不是自填指标，不能列在freeRows里` : `${code}是自填指标，应列在freeRows里`,
      );
    }
    if (seen.has(code)) complain(path, `代码${code}在表中出现了两次`);
    seen.add(code);
  }
  pack.ratios.forEach((code, index) => {
    if (catalogue.get(code)?.kind !== 'ratio')
      complain(['ratios', index], `${code}不是目录中的比率`);
    if (pack.ratios.indexOf(code) !== index) complain(['ratios', index], `比率${code}出现了两次`);
  });
  pack.required.forEach((code, index) => {
    if (!seen.has(code)) complain(['required', index], `必填指标${code}没有列在任何一张表里`);
  });
  const ids = [...pack.tables.map(({ id }) => id), ...pack.topics.map(({ id }) => id)];
  ids.forEach((id, index) => {
    const at =
      index < pack.tables.length
        ? ['tables', index, 'id']
        : ['topics', index - pack.tables.length, 'id'];
    if (ids.indexOf(id) !== index) complain(at, `编号${id}重复`);
  });
  return found;
};

/**
 * Checks one pack against the catalogue: codes exist and stand in one table, own-named rows are
 * offered only for own-named indicators, ratios are ratios, required codes can be filled, and its
 * version is one this add-in knows.
 * @throws CatalogueError in Chinese, naming each bad record by path: `tables[1].sections[0].codes[2]`.
 */
export const loadPack = (raw: unknown, catalogue: Catalogue): Pack => {
  const schema = packSchema.check(
    z.superRefine((pack, context) => {
      for (const { path, message } of problems(pack as Pack, catalogue)) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  );
  const result = schema.safeParse(raw);
  if (!result.success) throw new CatalogueError('报表包', describeIssues(result.error, raw));
  return result.data as Pack;
};
