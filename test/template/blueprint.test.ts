import { codesOf, freeRowsOf, indicator, levels, pack as packOf, packIds } from '../../src/catalog';
import {
  buildBlueprint,
  figureName,
  parseFigureName,
  parseReference,
  sheetKeys,
} from '../../src/template';
import type { Area, SheetBlueprint } from '../../src/template';

const area = (address: string): Area => {
  const found = parseReference(address);
  if (found === null) throw new Error(`not an address: ${address}`);
  return found;
};

const covers = (outer: string, inner: string): boolean => {
  const [large, small] = [area(outer), area(inner)];
  return (
    large.top <= small.top &&
    large.left <= small.left &&
    large.bottom >= small.bottom &&
    large.right >= small.right
  );
};

const formulas = (sheet: SheetBlueprint): readonly { address: string; formula: string }[] =>
  sheet.contents.flatMap((row, top) =>
    row.flatMap((value, left) =>
      typeof value === 'string' && value.startsWith('=')
        ? [{ address: `${String.fromCharCode(65 + left)}${String(top + 1)}`, formula: value }]
        : [],
    ),
  );

describe.each(packIds())('the blueprint of %s', (id) => {
  const pack = packOf(id);
  const request = { pack: id, year: 2024, unitName: '甲单位', level: id };
  const blueprint = buildBlueprint(request);
  const sheetOf = (key: string): SheetBlueprint => {
    const sheet = blueprint.sheets.find((each) => each.key === key);
    if (sheet === undefined) throw new Error(`no sheet ${key}`);
    return sheet;
  };

  it('has a sheet for each key, in order, with names Excel accepts', () => {
    expect(blueprint.sheets.map(({ key }) => key)).toEqual(sheetKeys(pack));
    for (const { title } of blueprint.sheets) {
      expect(title.length).toBeLessThanOrEqual(31);
      expect(title).not.toMatch(/[\\/?*[\]:]/);
    }
  });

  it('gives every figure one named, open, checked cell', () => {
    const expected = [
      ...codesOf(pack).flatMap((code) => {
        const free = freeRowsOf(pack, code);
        const rows = free === 0 ? [0] : Array.from({ length: free }, (_, index) => index + 1);
        return rows.flatMap((row) => [figureName(code, 'cur', row), figureName(code, 'prev', row)]);
      }),
      ...pack.ratios.map((code) => figureName(code, 'pub')),
    ];
    const named = blueprint.names.filter(({ name }) => parseFigureName(name) !== null);
    expect(named.map(({ name }) => name).sort()).toEqual([...expected].sort());
    expect(blueprint.places.size).toBe(expected.length);
    expect(new Set(named.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(
      named.length,
    );
    for (const { sheet: key, address } of named) {
      const sheet = sheetOf(key);
      expect(sheet.unlocked.some((open) => covers(open, address))).toBe(true);
      expect(sheet.validations.filter((rule) => covers(rule.address, address))).toHaveLength(1);
      expect(sheet.contents[area(address).top - 1]?.[area(address).left - 1]).toBe('');
    }
  });

  it('has unique names of ASCII letters', () => {
    const names = blueprint.names.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^NB_[A-Za-z0-9_]+$/);
  });

  it('keeps prompts and lists within the limits of Excel', () => {
    for (const { validations } of blueprint.sheets) {
      for (const { rule, prompt, error } of validations) {
        expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
        expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(error?.message.length ?? 0).toBeLessThanOrEqual(225);
        if (rule.kind === 'list') expect(rule.source.length).toBeLessThanOrEqual(255);
        if (rule.kind === 'custom') expect(rule.formula.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('locks every formula and uses only functions that every program has', () => {
    const allowed =
      /^(IF|AND|OR|NOT|SUM|COUNT|COUNTA|COUNTBLANK|ABS|ROUND|N|ISNUMBER|ISBLANK|TEXT|IFERROR|MAX|MIN|SUMPRODUCT|SUBSTITUTE|CLEAN|UNICHAR)$/;
    let seen = 0;
    for (const sheet of blueprint.sheets) {
      for (const { address, formula } of formulas(sheet)) {
        seen += 1;
        expect(sheet.unlocked.some((open) => covers(open, address))).toBe(false);
        expect(formula.length).toBeLessThan(8192);
        const plain = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");
        for (const [, name = ''] of plain.matchAll(/([A-Z]+)\(/g)) expect(name).toMatch(allowed);
      }
    }
    expect(seen).toBeGreaterThan(pack.ratios.length * 3);
  });

  it('points only to sheets of its own and to cells that hold what is meant', () => {
    const titles = new Set(blueprint.sheets.map(({ title }) => title));
    for (const sheet of blueprint.sheets) {
      for (const { formula } of formulas(sheet)) {
        for (const [, title = ''] of formula.matchAll(/'((?:[^']|'')+)'!/g)) {
          expect(titles).toContain(title);
        }
      }
    }
    for (const code of pack.ratios) {
      const { ratio } = indicator(code);
      if (ratio === undefined || !/^[A-Z]\d\d$/.test(ratio.numerator)) continue;
      const numerator = blueprint.places.get(`${ratio.numerator}@cur`)?.address ?? 'none';
      const row = sheetOf('ratios').contents.find(([label]) => label === code);
      expect(String(row?.[2])).toContain(numerator.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
    }
  });

  it('shows every definition whole: the row is high enough for it', () => {
    for (const table of pack.tables) {
      const sheet = sheetOf(table.id);
      const heights = new Map(
        sheet.heights.flatMap(({ rows, points }) => {
          const [first = 0, last = 0] = rows.split(':').map(Number);
          return Array.from(
            { length: last - first + 1 },
            (_, index) => [first + index, points] as const,
          );
        }),
      );
      sheet.contents.forEach((row, index) => {
        const code = String(row[0]);
        if (!/^[A-Z]\d{2}$/.test(code)) return;
        expect(row[8]).toContain(indicator(code).definition);
        expect(heights.get(index + 1)).toBeGreaterThanOrEqual(21);
      });
      expect(sheet.print.area).toMatch(/^A1:H\d+$/);
    }
  });

  it('steps aside for sheets that bear its titles', () => {
    const third = sheetOf(pack.tables[2]?.id ?? '').title;
    const taken = ['封面', '比率', third, `${third}（年报）`];
    const other = buildBlueprint({ ...request, existingNames: taken });
    const titles = other.sheets.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['封面（年报）', '比率（年报）', `${third}（年报2）`]),
    );
    expect(titles.some((title) => taken.includes(title))).toBe(false);
    for (const sheet of other.sheets) {
      for (const { formula } of formulas(sheet)) expect(formula).not.toContain("'封面'!");
    }
  });

  it('is the same for the same request', () => {
    expect(buildBlueprint(request)).toEqual(blueprint);
  });

  it('numbers its tables in their order and speaks of no other kind of office', () => {
    pack.tables.forEach((table, index) => {
      expect(sheetOf(table.id).title).toBe(`表${String(index + 1)} ${table.zh}`);
    });
    const cover = sheetOf('cover');
    const level = blueprint.geometry.cover.get('level');
    const list = cover.validations.find(
      ({ address }) => area(address).top === level?.row && area(address).left === level.column,
    );
    expect(list?.rule).toMatchObject({
      source: levels
        .filter((each) => each.pack === id)
        .map(({ zh }) => zh)
        .join(','),
    });
    if (id === 'county') return;
    for (const { prompt } of cover.validations) expect(prompt?.message).not.toContain('我县');
    for (const row of cover.contents)
      for (const value of row) expect(String(value)).not.toMatch(/我县|县级/);
  });
});
