import {
  CatalogueError,
  catalogueOf,
  codesOf,
  codesOfTable,
  freeRowsOf,
  hasPack,
  indicator,
  indicators,
  loadPack,
  pack,
  packIds,
  tableOf,
} from '../../src/catalog';
import county from '../../src/catalog/data/packs/county.json';

const message = (raw: unknown): string => {
  try {
    loadPack(raw, catalogueOf());
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return '';
};

/** The parts of the pack's JSON that the tests below spoil. */
interface Draft {
  readonly tables: { readonly sections: { readonly codes: string[] }[] }[];
  readonly ratios: string[];
  readonly required: string[];
  readonly topics: object[];
}

const changed = (change: (copy: Draft) => void): unknown => {
  const copy: Draft = structuredClone(county) as unknown as Draft;
  change(copy);
  return copy;
};

describe('the county pack', () => {
  const chosen = pack('county');

  it('is there', () => {
    expect(packIds()).toContain('county');
    expect(hasPack('province')).toBe(false);
    expect(() => pack('province')).toThrow('province');
    expect(chosen.tables.map(({ id }) => id)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
      'T8',
      'T9',
      'T10',
      'T11',
      'T12',
    ]);
    expect(chosen.tables.filter(({ duty }) => duty).map(({ id }) => id)).toEqual([
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
    ]);
  });

  it('holds the neighbours without which the relations cannot be checked', () => {
    const neighbours =
      'B00 B03 B05 B08 C00 C03 C04 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C40 C41 C42 C43 C50 C51 D01 D02 D03 D04 D05 D11 D12 D13 D14 D15 D16 A15 A07 K06 K07 K10 I00 I04 I05 I06 I10 I12 I13 I14 I15 I16 I17 I18 J04 L01 L02 L03 N02';
    const codes = new Set(codesOf(chosen));
    expect(neighbours.split(' ').filter((code) => !codes.has(code))).toEqual([]);
  });

  it('can compute every ratio it lists from its own tables', () => {
    const codes = new Set(codesOf(chosen));
    const missing = chosen.ratios.flatMap((code) => {
      const { ratio } = indicator(code);
      const text = ratio === undefined ? '' : `${ratio.numerator} ${ratio.denominator}`;
      return (text.match(/[A-Z]\d{2}/g) ?? []).filter((operand) => !codes.has(operand));
    });
    expect(missing).toEqual([]);
  });

  it('finds the table of a code and the rows an office may name itself', () => {
    expect(tableOf(chosen, 'K01')?.id).toBe('T3');
    expect(tableOf(chosen, 'R01')).toBeNull();
    expect(freeRowsOf(chosen, 'Q01')).toBe(20);
    expect(freeRowsOf(chosen, 'B01')).toBe(0);
    const [first] = chosen.tables;
    expect(first && codesOfTable(first)).toEqual(['N01', 'N02']);
  });

  it('asks for nothing that is only a local basis or a detail', () => {
    expect(chosen.required).toEqual(
      expect.arrayContaining(['N01', 'B05', 'C04', 'D40', 'E01', 'A06']),
    );
    expect(chosen.required).not.toContain('B11');
    expect(chosen.required.filter((code) => indicator(code).kind === 'ratio')).toEqual([]);
  });
});

describe('bad pack data', () => {
  it.each<[string, (copy: Draft) => void, string]>([
    [
      'an unknown code',
      (copy) => copy.tables[0]?.sections[0]?.codes.push('Z01'),
      'tables[0].sections[0].codes[2]：代码Z01不在指标目录中',
    ],
    [
      'a code in two tables',
      (copy) => copy.tables[1]?.sections[0]?.codes.push('N01'),
      '代码N01在表中出现了两次',
    ],
    [
      'a ratio in a table',
      (copy) => copy.tables[0]?.sections[0]?.codes.push('R01'),
      'R01是比率，应列在ratios里',
    ],
    [
      'an own-named code in a section',
      (copy) => copy.tables[0]?.sections[0]?.codes.push('Q01'),
      'Q01是自填指标，应列在freeRows里',
    ],
    [
      'rows for a catalogue code',
      (copy) => Object.assign(copy.tables[0] ?? {}, { freeRows: { W01: 2 } }),
      'tables[0].freeRows.W01：W01不是自填指标',
    ],
    ['a count among the ratios', (copy) => copy.ratios.push('B01'), 'B01不是目录中的比率'],
    ['a ratio twice', (copy) => copy.ratios.push('R01'), '比率R01出现了两次'],
    [
      'a required code without a row',
      (copy) => copy.required.push('W01'),
      '必填指标W01没有列在任何一张表里',
    ],
    [
      'a table id twice',
      (copy) => Object.assign(copy.tables[1] ?? {}, { id: 'T1' }),
      'tables[1].id：编号T1重复',
    ],
    [
      'a topic id twice',
      (copy) => Object.assign(copy.topics[1] ?? {}, { id: 'lead' }),
      'topics[1].id：编号lead重复',
    ],
    [
      'a table without name',
      (copy) => Object.assign(copy.tables[2] ?? {}, { zh: undefined }),
      'tables[2].zh：缺少此项',
    ],
    [
      'a version that is none',
      (copy) => Object.assign(copy, { version: '1' }),
      'version：“1”的格式不对',
    ],
    [
      'a version newer than the add-in',
      (copy) => Object.assign(copy, { version: '1.10' }),
      'version：报表包的版本1.10比本加载项支持的1.1新，请先升级加载项',
    ],
    [
      'an unknown pack',
      (copy) => Object.assign(copy, { id: 'village' }),
      'id：应为county、department、township之一，现为“village”',
    ],
    [
      'a code twice in one section',
      (copy) => copy.tables[1]?.sections[0]?.codes.push('B01'),
      'tables[1].sections[0].codes[4]：代码B01在表中出现了两次',
    ],
  ])('with %s is named by its path', (_, change, want) => {
    expect(message(changed(change))).toContain(want);
  });
});

describe('the packs together', () => {
  const packs = packIds().map((id) => pack(id));

  it('give every indicator a place, except the year-on-year change, which every row has', () => {
    const placed = new Set(packs.flatMap((each) => [...codesOf(each), ...each.ratios]));
    expect(
      indicators()
        .map(({ code }) => code)
        .filter((code) => !placed.has(code)),
    ).toEqual(['R29']);
  });

  it('hold a section of at most eighteen rows and a table of at most fifty', () => {
    for (const { tables } of packs) {
      for (const { sections } of tables) {
        for (const { codes } of sections) expect(codes.length).toBeLessThanOrEqual(18);
        expect(sections.flatMap(({ codes }) => codes).length).toBeLessThanOrEqual(50);
      }
    }
  });

  it('speak of themselves as their offices do', () => {
    expect(packs.map(({ we }) => Object.values(we))).toEqual([
      ['我县', '我市', '我区'],
      ['我局', '我局', '我局', '我局'],
      ['我镇', '我街道'],
    ]);
  });
});
