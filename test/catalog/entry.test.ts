import fc from 'fast-check';
import { readFiguresFile } from '../../src/catalog';

const file = (figures: unknown, more: object = {}): unknown => ({
  pack: 'county',
  year: 2024,
  unit: { name: '青河县', level: 'county' },
  figures,
  ...more,
});

const refusal = (json: unknown): string => {
  const read = readFiguresFile(json);
  return read.ok ? '' : read.message;
};

describe('a figures file', () => {
  it('gives each figure its place, unit and note', () => {
    const read = readFiguresFile(
      file([
        { code: 'B01', value: 28972 },
        { code: 'B01', value: '27,000', period: 'prev' },
        { code: 'C30', value: '316081.7元', note: '按决定书' },
        { code: 'C40', value: '3590件(3145件为交通违停案件,未在平台)' },
        { code: 'B05', value: '—' },
        { code: 'M02', value: '3.4万人次' },
        { code: 'R01', value: '87.4%' },
        { code: 'Q01', name: '培训', unit: '次', value: 32 },
        { code: 'Q01', name: '面积', unit: '公顷', value: '3.25公顷' },
        { code: 'Q01', name: '培训', unit: '次', value: 30, period: 'prev' },
      ]),
    );
    if (!read.ok) throw new Error(read.message);
    expect(
      read.entries.map(({ code, period, row, value, note }) => [code, period, row, value, note]),
    ).toEqual([
      ['B01', 'cur', 0, 28972, ''],
      ['B01', 'prev', 0, 27000, ''],
      ['C30', 'cur', 0, 31.60817, '原值：316081.7元；按决定书'],
      ['C40', 'cur', 0, 3590, '3145件为交通违停案件,未在平台'],
      ['B05', 'cur', 0, '—', ''],
      ['M02', 'cur', 0, 34000, '原值：3.4万人次'],
      ['R01', 'pub', 0, 87.4, ''],
      ['Q01', 'cur', 1, 32, ''],
      ['Q01', 'cur', 2, 3.25, ''],
      ['Q01', 'prev', 1, 30, ''],
    ]);
  });

  it('takes declarations by value or by label', () => {
    const read = readFiguresFile(
      file([], {
        declarations: {
          court: '不计入',
          licences: 'decision',
          'duty.T3': '无此项职责',
          'duty.T4': 'held',
        },
      }),
    );
    if (!read.ok) throw new Error(read.message);
    expect(read.declarations).toMatchObject({
      court: 'out',
      licences: 'decision',
      penalties: null,
      duties: { T3: 'none', T4: 'held' },
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, '文件：应为一组字段，现为空值。'],
    ['no pack', { ...(file([]) as object), pack: undefined }, 'pack：缺少此项，应填文字。'],
    [
      'another pack',
      file([], { pack: 'province' }),
      'pack：没有名为“province”的报表包，请改为county、department、township之一。',
    ],
    ['a year in words', file([], { year: '2024年' }), 'year：应为数，现为文字。'],
    ['a year long ago', file([], { year: 24 }), 'year：不能小于2000。'],
    [
      'an unknown level',
      file([], { unit: { name: '青河', level: 'village' } }),
      'unit.level：“village”不是可选的级别。',
    ],
    [
      'an unknown code',
      file([{ code: 'X99', value: 1 }]),
      'figures[0].code：没有代码“X99”，请对照模板的代码列改正。',
    ],
    [
      'a code of another pack',
      file([{ code: 'W01', value: 1 }]),
      'figures[0].code：W01（全系统行政处罚）不在“县（市、区）行政执法统计年报”里，请改用自填行。',
    ],
    [
      'a duplicate',
      file([
        { code: 'B01', value: 1 },
        { code: 'B02', value: 1 },
        { code: 'B01', value: 1 },
      ]),
      'figures[2]：B01重复，已在figures[0]给出，请只保留一条。',
    ],
    [
      'a duplicate own-named row',
      file([
        { code: 'Q01', name: '甲', unit: '次', value: 1 },
        { code: 'Q01', name: '甲', unit: '次', value: 1 },
      ]),
      'figures[1]：Q01甲重复',
    ],
    [
      'an own-named row in two units',
      file([
        { code: 'Q01', name: '甲', unit: '次', value: 1 },
        { code: 'Q01', name: '甲', unit: '个', value: 1 },
      ]),
      '前后用了不同的计量单位',
    ],
    [
      'an own-named row without name',
      file([{ code: 'Q01', value: 1 }]),
      'figures[0]：Q01是自填指标，请同时给出name（名称）和unit（计量单位）。',
    ],
    [
      'a name where none belongs',
      file([{ code: 'B01', name: '甲', value: 1 }]),
      'figures[0]：B01不是自填指标',
    ],
    [
      'too many own-named rows',
      file(
        Array.from({ length: 21 }, (_, index) => ({
          code: 'Q01',
          name: `甲${index}`,
          unit: '次',
          value: 1,
        })),
      ),
      'figures[20]：Q01自填行最多20行',
    ],
    [
      'a wrong type',
      file([{ code: 'B01', value: true }]),
      'figures[0].value：应为数或文字，现为是或否。',
    ],
    ['no value', file([{ code: 'B01' }]), 'figures[0].value：'],
    ['a blank', file([{ code: 'B01', value: '' }]), 'figures[0].value（B01许可申请数量）：是空白'],
    ['a wrong unit', file([{ code: 'C15', value: '304册' }]), '“304册”的单位“册”'],
    [
      'a negative count',
      file([{ code: 'B01', value: -3 }]),
      'figures[0].value（B01许可申请数量）：“-3”小于0',
    ],
    ['half a case', file([{ code: 'B01', value: 3.5 }]), '不是整数'],
    [
      'a wrong period',
      file([{ code: 'B01', value: 1, period: 'next' }]),
      'figures[0].period：应为cur、prev、pub之一，现为“next”。',
    ],
    [
      'a published count',
      file([{ code: 'B01', value: 1, period: 'pub' }]),
      'figures[0].period：B01不是比率',
    ],
    [
      'a filed ratio',
      file([{ code: 'R01', value: 90, period: 'cur' }]),
      'figures[0].period：R01是比率',
    ],
    [
      'an unknown field',
      file([{ code: 'B01', value: 1, vlaue: 2 }]),
      'figures[0]：有不认识的字段：vlaue。',
    ],
    [
      'an unknown declaration',
      file([], { declarations: { licenses: 'decision' } }),
      'declarations.licenses：没有这一项声明',
    ],
    [
      'an inherited name',
      file([], { declarations: { toString: 'in' } }),
      'declarations.toString：没有这一项声明',
    ],
    [
      'a declaration out of range',
      file([], { declarations: { court: 'maybe' } }),
      'declarations.court：“maybe”不是可选的值，请填in（计入）、out（不计入）之一。',
    ],
    [
      'a duty where none is asked',
      file([], { declarations: { 'duty.T1': 'held' } }),
      'declarations.duty.T1：这张表不需要声明职责',
    ],
    ['an unknown topic', file([], { texts: { poem: '…' } }), 'texts.poem：没有这一项文字材料'],
    [
      'a bad date',
      file([], { cover: { date: '2025年1月' } }),
      'cover.date：“2025年1月”的格式不对。',
    ],
  ])('with %s is refused with its path', (_, json, want) => {
    expect(refusal(json)).toContain(want);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            pack: fc.constant('county'),
            year: fc.constant(2024),
            unit: fc.constant({ name: '青河县', level: 'county' }),
            figures: fc.array(
              fc.record({
                code: fc.constantFrom('B01', 'C30', 'R01', 'Q01', 'X'),
                value: fc.oneof(fc.double(), fc.string()),
              }),
            ),
          }),
        ),
        (json) => {
          const read = readFiguresFile(json);
          if (!read.ok) expect(read.message).toMatch(/：.+。$/s);
        },
      ),
    );
  });
});
