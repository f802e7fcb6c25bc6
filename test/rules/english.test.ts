import fc from 'fast-check';
import {
  indicator,
  declarationOptions,
  declarationsFrom,
  emptyFiling,
  indicators,
  pack,
  packIds,
  sampleFiling,
  sampleNames,
} from '../../src/catalog';
import type { Damage, FiledFigure, Filing } from '../../src/catalog';
import { exactly, readCell, readFiledNote, withFiledNote } from '../../src/figures';
import {
  allRelations,
  allRules,
  audit,
  exampleFiling,
  loadEnglish,
  repairsOf,
  unitRowFindings,
} from '../../src/rules';
import type { Finding, SheetExample } from '../../src/rules';
import { parseTemplate } from '../../src/rules/sentence/message-template';
import { saidForms } from '../../src/rules/sentence/said-forms';
import { ruleKinds } from '../../src/rules/rule-schema';

type English = Awaited<ReturnType<typeof loadEnglish>>;
let en: English;
beforeAll(async () => {
  en = await loadEnglish();
});

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** Words an office writes itself; they stay as they are in every language. */
const ownNames = [
  'C04：附表',
  'I01 其中：处罚',
  'B04 信息公开年报',
  'E01 平台检查',
  'C30 财政非税',
  '信用修复合计',
];
const ownUnits = ['件', '人次', '卷', '册', '万元', '次'];
const ownTexts = ['约三千件左右', '28886件', '#DIV/0!', '2024-5-1', ' ', '未统计', '３０４册'];
const ownSheets = ['处罚附表'];
const notes = [
  '',
  '以卷计',
  '按人次统计',
  '取入库数',
  '扣减了被撤销的',
  '含巡查',
  '概数：3.5万',
  '概数：100余',
  '计入C04',
  '计入Z99',
  '2019年共办结',
];
const texts = ['我区2020年共办理案件', '我镇开展工作', ''];
const office = [...ownNames, ...ownUnits, ...ownTexts, ...ownSheets, '我区', '我镇'].sort(
  (left, right) => right.length - left.length,
);

/** What stays of a text when the words of an office are taken out of it. */
const withoutOffice = (text: string): string =>
  office.reduce((rest, each) => rest.replaceAll(each.trim() === '' ? '\0' : each, ''), text);

/** Which sentences were met. */
const spoken = new Set<string>();

const wordsOf = (finding: Finding, filing: Filing): readonly string[] => {
  if (finding.said !== undefined) spoken.add(finding.said.form);
  const { basis, message, title } = en.englishFinding(finding, filing);
  return [title, message, basis, ...finding.cells.map((cell) => en.englishCellName(cell, filing))];
};

/** Every sentence of a filing in English, repairs included where they are asked for. */
const sentences = (filing: Filing, repairs = false): readonly string[] => {
  const result = audit(filing);
  const found = result.findings.flatMap((finding) => wordsOf(finding, filing));
  if (!repairs) return found;
  const suggested = [...repairsOf(filing, result).values()].flat();
  return [...found, ...suggested.map((repair) => en.englishRepair(repair, filing))];
};

const chineseIn = (all: readonly string[]): readonly string[] =>
  all.filter((text) => CHINESE.test(withoutOffice(text)) || text.trim() === '');

const damages: readonly Damage[] = Array.from({ length: 17 }, (_, index) => ({
  rule: `T-${String(index + 1).padStart(2, '0')}`,
  message: '“表3 行政处罚”受损。',
  code: index % 2 === 0 ? 'C04' : null,
  period: null,
  place: index % 3 === 0 ? null : { sheet: '表3 行政处罚', address: 'D8' },
  ...(index === 0 ? { missing: '表3 行政处罚' } : {}),
}));

type Change = readonly [at: number, value: string, note: string, name: string, unit: string];

const values = ['', '0', '1', '2', '5', '12', '100', '1000', '-3', '0.5', '12.3456789', '—'];

/** A filing as a careless office might leave it. */
const filingOf = (
  id: ReturnType<typeof packIds>[number],
  changes: readonly Change[],
  declared: readonly number[],
  cover: Parameters<typeof emptyFiling>[0],
): Filing => {
  const kinds = Object.entries(declarationOptions);
  const duties = pack(id).tables.map((table) => [`duty.${table.id}`, declarationOptions.duty]);
  const declarations = Object.fromEntries(
    [...kinds.filter(([name]) => name !== 'duty'), ...duties].map(([name, options], index) => {
      const list = Array.isArray(options) ? (options as readonly { readonly value: string }[]) : [];
      return [String(name), list[declared[index] ?? 9]?.value ?? ''];
    }),
  );
  const blank = emptyFiling({
    ...cover,
    pack: id,
    declarations: declarationsFrom(declarations),
  });
  const keys = [...blank.figures.keys()];
  const figures = new Map(blank.figures);
  changes.forEach(([at, value, note, name, unit], index) => {
    const key = keys[at % keys.length] ?? '';
    const figure = figures.get(key);
    if (figure === undefined) return;
    const typed = ownTexts.includes(value)
      ? readCell(value, { unit: '件', integer: true })
      : value === '—'
        ? ({ kind: 'na', text: value } as const)
        : value === ''
          ? ({ kind: 'blank' } as const)
          : ({ kind: 'number', stated: exactly(value) } as const);
    const own: Partial<FiledFigure> = figure.row > 0 ? { name, unit } : {};
    const place =
      index % 3 === 0
        ? null
        : {
            sheet: index % 3 === 1 ? '表3 行政处罚' : '处罚附表',
            address: `D${String(index + 4)}`,
          };
    const counted = indicator(figure.code).unit;
    const filed = readFiledNote(note, { unit: counted, previous: figure.period === 'prev' });
    const state =
      typed.kind === 'number' ? { ...typed, stated: withFiledNote(typed.stated, filed) } : typed;
    const approximation = filed?.approximation ?? '';
    figures.set(key, { ...figure, ...own, state, note, approximation, place });
  });
  return { ...blank, figures };
};

const careless = fc.tuple(
  fc.constantFrom(...packIds()),
  fc.array(
    fc.tuple(
      fc.nat(2000),
      fc.constantFrom(...values, ...ownTexts),
      fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...notes)),
      fc.constantFrom(...ownNames),
      fc.constantFrom(...ownUnits),
    ),
    { minLength: 40, maxLength: 500, size: 'max' },
  ),
  fc.array(fc.nat(4), { minLength: 22, maxLength: 22 }),
  fc.record({
    cover: fc.record({
      date: fc.constantFrom('', '2024-05-01', '2025-01-20', '2025-06-01'),
      filer: fc.constantFrom('', '甲'),
      level: fc.constantFrom('county', 'township', ''),
    }),
    texts: fc.constantFrom(...texts).map((text) => ({ lead: text, staff: text })),
  }),
);

describe('every finding in English', () => {
  it('has no Chinese in it but what an office wrote, whatever was filed', () => {
    fc.assert(
      fc.property(careless, ([id, changes, declared, cover]) => {
        const filing = { ...filingOf(id, changes, declared, cover), damages };
        expect(chineseIn(sentences(filing))).toEqual([]);
      }),
      { numRuns: 150, seed: 20_241_123 },
    );
  });

  it.each(allRelations().map((relation) => [relation.id, relation] as const))(
    '%s: in every worked example',
    (_id, { examples, clauses }) => {
      for (const example of examples) {
        if (example.kind !== 'sheet') continue;
        const filing = exampleFiling(example);
        const written = example.rows.flatMap(({ name, unit }) => [name, unit]);
        const units = example.units.map((figures) => emptyFiling({ pack: example.pack, figures }));
        const all = [
          ...sentences(filing),
          ...unitRowFindings(filing, units).flatMap((finding) => wordsOf(finding, filing)),
        ].map((text) =>
          [...written, ...foreign(example.texts)].reduce(
            (rest, each) => rest.replaceAll(each, ''),
            text,
          ),
        );
        expect(chineseIn(all.filter((text) => text !== ''))).toEqual([]);
      }
      for (const { figures, declarations } of clauses.flatMap((clause) => clause.examples)) {
        const filing = emptyFiling({ figures, declarations: declarationsFrom(declarations ?? {}) });
        expect(chineseIn(sentences(filing))).toEqual([]);
      }
    },
  );

  it.each(sampleNames())('%s: with its suggestions', (name) => {
    const filing = sampleFiling(name);
    const names = [...filing.figures.values()].flatMap((figure) =>
      figure.row > 0 ? [figure.name ?? '', figure.unit ?? ''] : [],
    );
    const own = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
    const all = sentences(filing, true).map((text) =>
      own.reduce((rest, each) => rest.replaceAll(each, '*'), text),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(chineseIn(all)).toEqual([]);
  });

  it('has none in what the examples leave out', () => {
    const row = { code: 'Q02', name: 'C04 其中：附表', unit: '宗', value: '9' };
    const sheet = (
      figures: SheetExample['figures'],
      parts: Partial<Pick<SheetExample, 'notes' | 'rows'>> = {},
    ): Filing =>
      exampleFiling({
        kind: 'sheet',
        pack: 'county',
        figures,
        declarations: {},
        cover: {},
        notes: {},
        rows: [],
        texts: {},
        units: [],
        about: null,
        want: 'fail',
        ...parts,
      });
    const filings = [
      sheet({ C30: '5' }, { notes: { C30: '取入库数' } }),
      sheet({ C40: '86000', C45: '70000', C47: '3' }, { notes: { C40: '概数：8.6万' } }),
      sheet({ C01: '100', C02: '50', 'R01@pub': '5000' }),
      sheet({ C04: '5' }, { rows: [row] }),
    ];
    const total = emptyFiling({ figures: { C04: '9' } });
    const found = unitRowFindings(total, [emptyFiling({ figures: { C04: '5' } })]);
    const all = [
      ...filings.flatMap((filing) => sentences(filing)),
      ...found.flatMap((finding) => wordsOf(finding, total)),
    ];
    expect(chineseIn(all.map((text) => text.replaceAll(row.name, '*')))).toEqual([]);
  });

  it('every sentence there is was among them', () => {
    // G-16.pair only names a relation in a suggestion.
    expect(saidForms.filter((form) => !spoken.has(form))).toEqual(['G-16.pair']);
  });
});

/** Words by which a text speaks of its office. */
const foreign = (of: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(of).flatMap((text) => text.match(/[我本][县市区镇乡局委厅]|街道/g) ?? []);

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

it.each(sampleNames())('%s: says the same numbers in English', (name) => {
  const filing = sampleFiling(name);
  for (const finding of audit(filing).findings) {
    const { message } = en.englishFinding(finding, filing);
    const english = new Set(numbersIn(message));
    const missing = numbersIn(finding.message).filter((each) => !english.has(each));
    expect({ finding: finding.instance, message, missing }).toEqual({
      finding: finding.instance,
      message,
      missing: [],
    });
  }
});

describe('parity', () => {
  it('every clause has its English, and a sentence of its own just where the Chinese has one', () => {
    const clauses = en.englishClauses;
    expect(Object.keys(clauses).sort()).toEqual(
      allRules()
        .map(({ instance }) => instance)
        .sort(),
    );
    for (const { instance, message } of allRules()) {
      const clause = clauses[instance];
      expect([instance, clause?.message !== undefined]).toEqual([instance, message !== null]);
      for (const text of [clause?.advice, clause?.message]) {
        if (text !== undefined) expect(() => parseTemplate(text)).not.toThrow();
      }
    }
  });

  it('every sentence of a check, relation, kind, severity and mistake has its English', () => {
    expect(Object.keys(en.englishForms).sort()).toEqual([...saidForms].sort());
    expect(Object.keys(en.englishRelations)).toEqual(allRelations().map(({ id }) => id));
    expect(Object.keys(en.englishKinds)).toEqual([...ruleKinds]);
    expect(Object.keys(en.englishSeverities)).toEqual(['强制', '核实', '提示']);
    const all = [
      ...Object.values(en.englishForms).flatMap(({ basis, message, title }) => [
        basis,
        message,
        title,
      ]),
      ...Object.values(en.englishRelations),
      ...Object.values(en.englishKinds),
      ...Object.values(en.englishSeverities),
      ...Object.values(en.englishMistakes),
    ];
    expect(all.filter((text) => CHINESE.test(text) || text === '')).toEqual([]);
  });

  it('every empty denominator has its English', () => {
    const ratios = indicators().flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio.empty]));
    expect(Object.keys(en.englishEmpty).sort()).toEqual([...new Set(ratios)].sort());
  });

  it('every indicator has its definition, which names the codes that the Chinese names', () => {
    const codes = (text: string): readonly string[] =>
      [...new Set(text.match(/(?<![A-Z])[A-Z]\d\d(?!\d)/g) ?? [])].sort();
    const spoken = indicators().map(
      ({ code }) => [code, en.englishDefinition(code) ?? ''] as const,
    );
    expect(
      spoken.filter(([, text]) => text === '' || CHINESE.test(text.replace(/“[^”]*”/g, ''))),
    ).toEqual([]);
    expect(spoken.map(([code, text]) => [code, codes(text)])).toEqual(
      indicators().map(({ code, definition }) => [code, codes(definition)]),
    );
    expect(new Set(spoken.map(([, text]) => text)).size).toBe(spoken.length);
    expect(en.englishDefinition('Z99')).toBeUndefined();
  });

  it('every unit of the catalogue is known', () => {
    const units = new Set(indicators().map(({ unit }) => unit));
    expect([...units].filter((unit) => CHINESE.test(en.unitName(unit)))).toEqual([]);
  });
});

it('names sheets by the template, and leaves renamed ones alone', () => {
  expect(en.englishSheet('表3 行政处罚')).toBe('Table 3 Penalties');
  expect(en.englishSheet('表3 行政处罚（年报2）')).toBe('Table 3 Penalties (yearbook 2)');
  expect(en.englishSheet('封面')).toBe('Cover');
  expect(en.englishSheet('处罚附表')).toBe('处罚附表');
  expect(en.englishPlace({ sheet: '比率', address: 'D8' })).toBe('Ratios D8');
});

it('says what the relation says', () => {
  const figures = { C01: '5', C02: '9', C41: '2', C44: '3' };
  const filing = emptyFiling({ figures });
  const said = (instance: string) => {
    const finding = audit(filing).findings.find((each) => each.instance === instance);
    if (finding === undefined) throw new Error(instance);
    return en.englishFinding(finding, filing).message;
  };
  expect(said('C-12[C44]')).toBe(
    'Penalty hearings (C44) = 3 should not exceed Ordinary-procedure cases (C41) = 2; difference 1. Check the hearings and the ordinary-procedure cases.',
  );
  expect(said('C-09[C02]')).toBe(
    'Penalty cases closed (C02) = 9, more than Penalty cases filed (C01) = 5; difference 4. Fill in cases brought forward (C00), at least 4.',
  );
});
