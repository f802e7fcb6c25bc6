import { layout, layoutIds, publicNote } from '../../src/catalog';
import type { FigureKey, FiledFigure, Filing } from '../../src/catalog';
import { fromDecimal } from '../../src/figures';
import { draftReport, plainText } from '../../src/report';
import { bodyText, clean, draftOf, filingOf, textOf } from './drafts';
import type { Figures } from './drafts';

type Parts = Partial<Pick<FiledFigure, 'note' | 'approximation' | 'name' | 'unit'>>;

/** A filing whose figures say more of themselves: notes, 概数. */
const noted = (figures: Figures, parts: Readonly<Record<string, Parts>>): Filing => {
  const filing = filingOf(figures);
  const changed = new Map(filing.figures);
  for (const [code, part] of Object.entries(parts)) {
    const figure = changed.get(`${code}@cur`);
    if (figure === undefined) throw new Error(`${code} is in the pack`);
    changed.set(`${code}@cur`, { ...figure, ...part });
  }
  return { ...filing, figures: changed };
};

const own = (filing: Filing, code: string, row: number, parts: Parts, value: number): Filing => {
  const state = filingOf({ A06: value }).figures.get('A06@cur')?.state ?? {
    kind: 'blank' as const,
  };
  const figure = { code, period: 'cur' as const, row, state, note: '', approximation: '' as const };
  return {
    ...filing,
    figures: new Map(filing.figures).set(`${code}#${row}@cur`, {
      ...figure,
      ...parts,
      place: null,
    }),
  };
};

const bodyOf = (filing: Filing): string => bodyText(draftReport(filing, { audit: clean }));
const annexOf = (filing: Filing): string =>
  draftReport(filing, { audit: clean })
    .annex.flatMap((block) =>
      block.kind === 'table'
        ? [...block.rows.map((row) => row.map(textOf).join('|')), ...block.notes]
        : [],
    )
    .join('\n');
const wholeOf = (filing: Filing): string => plainText(draftReport(filing, { audit: clean }));

describe('ratios that are not percentages', () => {
  const filing = filingOf({
    C04: 40, C30: '4', 'C04@prev': 50, 'C30@prev': '6', E01: 30, A07: 20, 'E01@prev': 50, 'A07@prev': 20,
    G02: 30, 'G02@prev': 30,
  }); // prettier-ignore

  it('change in their own unit', () => {
    const annex = annexOf(filing);
    expect(annex).toContain('案均罚没金额|元/宗|1000.00|1200.00|-200.00元/宗');
    expect(annex).toContain('人均检查量|次/人|1.50|2.50|-1.00次/人');
    expect(annex).toContain('处罚公示率|%|75.00%|60.00%|15.00个百分点');
  });

  it('are told apart from percentages below the table', () => {
    expect(annexOf(filing)).toContain('百分数的同比为百分点之差；其他比率的同比为两年之差。');
    const percent = filingOf({ C04: 40, 'C04@prev': 50, G02: 30, 'G02@prev': 30 });
    expect(annexOf(percent)).not.toContain('两年之差');
  });
});

describe('a ratio of 概数', () => {
  it.each([
    ['余', '', '超1000.00'],
    ['近', '', '不足1000.00'],
    ['约', '', '约1000.00'],
    ['', '余', '不足1000.00'],
    ['余', '余', '约1000.00'],
  ] as const)('of %s over %s is %s', (above, below, printed) => {
    const filing = noted(
      { C04: 40, C30: '4' },
      { C30: { approximation: above }, C04: { approximation: below } },
    );
    expect(annexOf(filing)).toContain(`案均罚没金额|元/宗|${printed}`);
  });
});

describe('what a figure counts', () => {
  it('is said with the measure its office gives it', () => {
    const people = noted({ K01: 3000, C02: 5000 }, { K01: { note: '以人次计' } });
    expect(bodyOf(people)).toContain('适用首违不罚3000人次');
    expect(wholeOf(people)).not.toContain('60.00%');
    expect(bodyOf(noted({ K01: 3000 }, {}))).toContain('适用首违不罚3000件');
    const houses = { note: '概数：300多家', approximation: '多' } as const;
    expect(bodyOf(noted({ E12: 300 }, { E12: houses }))).toContain('检查企业和商户300多家');
    expect(bodyOf(noted({ E12: 300 }, { E12: houses }))).not.toContain('家次');
  });

  it('is closed of all complaints, not of those by telephone', () => {
    const text = bodyOf(filingOf({ L01: 774, L02: 284, L03: 700 }));
    expect(text).toContain('受理投诉举报774件，办结700件，办结率90.44%，接到来电投诉284个。');
  });

  it('is not taken for what it does not count', () => {
    expect(bodyOf(noted({ A07: 33 }, { A07: { note: '集中颁证人数' } }))).toContain(
      '颁发行政执法证33人',
    );
    expect(bodyOf(noted({ M01: 15 }, { M01: { note: '参加上级培训' } }))).toContain(
      '参加执法培训15次',
    );
    expect(bodyOf(noted({ M01: 15 }, {}))).toContain('举办或者参加执法培训15次');
    expect(bodyOf(noted({ P18: 35 }, { P18: { note: '征求意见稿' } }))).toContain(
      '审查规范性文件征求意见稿35件',
    );
  });
});

describe('what the law and the figures do not say', () => {
  it('is not said', () => {
    expect(bodyOf(filingOf({ A06: 10, A07: 8 }))).not.toMatch(/不得独立/);
    expect(bodyOf(filingOf({ 'R31@pub': 0 }))).not.toContain('发生率');
    expect(bodyOf(filingOf({ C01: 100, C02: 80 }))).not.toContain('年内办结');
    expect(bodyOf(filingOf({ J01: 0 }))).not.toContain('没有需要');
    expect(bodyOf(filingOf({ E01: 60, 'E01@prev': 1000, C04: 3, 'C04@prev': 900 }))).not.toContain(
      '【建议',
    );
  });

  it('stands among the problems where it is one', () => {
    const filing = own(
      filingOf({ P12: 9 }),
      'P20',
      1,
      { name: '缺少依据的委托事项', unit: '项' },
      3,
    );
    const text = bodyOf(filing);
    const problems = text.indexOf('二、存在的主要问题');
    expect(text.indexOf('缺少依据的委托事项3项')).toBeGreaterThan(problems);
    const done = own(filingOf({}), 'Q01', 1, { name: '查处违规用工案件', unit: '件' }, 3);
    expect(bodyOf(done).indexOf('查处违规用工案件3件')).toBeLessThan(
      bodyOf(done).indexOf('二、存在'),
    );
  });
});

describe('how numbers are said', () => {
  it('takes equal rates together', () => {
    const equal = bodyText(draftOf({ B04: 10, C04: 10, G01: 10, G02: 10 }));
    expect(equal).toContain('公示率均为100%');
    expect(bodyText(draftOf({ C02: 50, K01: 4, K05: 4 }))).toContain('均相当于处罚结案数的8.00%');
  });

  it('says what was not done in words, and no long list of noughts', () => {
    expect(bodyText(draftOf({ A10: 0, A09: 3 }))).toContain('未注销执法证件');
    expect(bodyText(draftOf({ G08: 9, G09: 9, G10: 0 }))).toContain('没有不同意或者退回的');
    const kinds = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`C${11 + index}`, index < 3 ? 2 : 0]),
    );
    expect(bodyText(draftOf({ C04: 6, ...kinds }))).toContain(
      '没收违法所得、没收非法财物、暂扣许可证件等11项均为0件',
    );
  });

  it('tells small changes in things, never 明显', () => {
    expect(bodyText(draftOf({ A06: 12, 'A06@prev': 10 }))).toContain('比上年增加2人');
    expect(bodyText(draftOf({ H01: 60, 'H01@prev': 59 }))).toContain('比上年增加1卷');
  });
});

describe('the title', () => {
  it.each([
    ['青溪县司法局', '青溪县2030年行政执法工作报告'],
    ['河东市青溪区人民政府', '河东市青溪区2030年行政执法工作报告'],
    ['青溪县水利局', '青溪县水利局（全县）2030年行政执法工作报告'],
  ])('of %s names whose figures they are', (unitName, title) => {
    const filing = filingOf({});
    const document = draftReport(
      { ...filing, cover: { ...filing.cover, unitName } },
      { audit: clean },
    );
    expect(document.title).toBe(title);
  });
});

describe('the note on scope', () => {
  it('says the declared order of classes, unless every class is counted', () => {
    const filing = filingOf({});
    const of = (counting: 'one-class' | 'by-class'): string =>
      bodyOf({
        ...filing,
        declarations: { ...filing.declarations, counting, classOrder: 'shanxi' },
      });
    expect(of('one-class')).toContain('吊销许可证件重于责令停产停业');
    expect(of('by-class')).not.toContain('重于');
  });
});

describe('a 说明', () => {
  it.each([
    ['计入M08', ''],
    ['要求，不是统计数', ''],
    ['原报告以“场次”计', ''],
    ['概数：100余人', ''],
    ['王科长说先按这个数', ''],
    ['统计范围为党政机关', '统计范围为党政机关'],
    ['概数：100余人；不含乡镇', '不含乡镇'],
    ['公开：含跨年公示', '含跨年公示'],
    ['统计范围为市直；内部：与台账差3件', '统计范围为市直'],
    ['内部：口径待定 公开：不含镇街', '不含镇街'],
  ])('%j is public as %j', (note, printed) => {
    expect(publicNote(note)).toBe(printed);
  });

  it('leaves nothing internal in the annex: no codes, no working notes, no rows that count nothing', () => {
    const filing = [
      { name: '培训参训部门', unit: '个', note: '计入M08' },
      { name: '人员配备要求', unit: '%', note: '要求，不是完成数' },
      { name: '执法培训（下年计划）', unit: '次', note: '' },
    ].reduce((into, parts, index) => own(into, 'Q01', index + 1, parts, 28), noted({ A21: 29, E01: 8 }, {
      A21: { note: '统计范围为党政机关' }, E01: { note: '原报告以“场次”计' },
    })); // prettier-ignore
    const annex = annexOf(filing);
    expect(annex).toContain('培训参训部门|个|28');
    expect(annex).toContain('29|统计范围为党政机关');
    expect(annex).not.toMatch(/[A-Z]\d\d|原报告|计入|不是完成数|人员配备要求|下年计划/);
  });
});

describe('a figure that was filed with a scale word', () => {
  const stated = (value: string, decimals: number): FiledFigure['state'] => ({
    kind: 'number',
    stated: { value: fromDecimal(value), decimals, approximation: '' },
  });
  const filed = (filing: Filing, key: FigureKey, state: FiledFigure['state']): Filing => {
    const figure = filing.figures.get(key);
    if (figure === undefined) throw new Error(`${key} is filed`);
    return { ...filing, figures: new Map(filing.figures).set(key, { ...figure, state }) };
  };

  it('stands so in the annex and among the rows of the office', () => {
    const rounded = filed(filingOf({ K01: 34000 }), 'K01@cur', stated('34000', -3));
    expect(annexOf(rounded)).toMatch(/首违不罚\|[^|]*\|3\.4万/);
    expect(bodyOf(rounded)).toContain('适用首违不罚3.4万件');
    const kept = filed(filingOf({ K01: 34000 }), 'K01@cur', stated('34000', -2));
    expect(annexOf(kept)).toMatch(/首违不罚\|[^|]*\|3\.40万/);
    const named = own(filingOf({}), 'Q01', 1, { name: '发放明白纸', unit: '份' }, 23000);
    const own23 = filed(named, 'Q01#1@cur', stated('23000', -3));
    expect(bodyOf(own23)).toContain('发放明白纸2.3万份');
    expect(wholeOf(own23)).not.toMatch(/23000|约/);
  });
});

describe('amounts of money', () => {
  it('keep one measure within a sentence', () => {
    const text = bodyOf(filingOf({ F02: '120.5', F07: 3, F08: '0.6', F10: '30' }));
    expect(text).toContain('行政征收120.5万元，行政奖励0.6万元，行政给付30万元');
    expect(bodyOf(filingOf({ C04: 3, C30: '0.4' }))).toContain('4000元');
  });
});

describe('notes of the published tables', () => {
  it('tell what stands in the table, not how it is to be filled in', () => {
    const notes = layoutIds().flatMap((id) => layout(id).tables.flatMap((table) => table.notes));
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => /写在表外|只列数/.test(note))).toEqual([]);
  });
});

describe('the annex of figures that count something else than their row', () => {
  it('names what they count', () => {
    const issued = noted({ A07: 33, A06: 20 }, { A07: { note: '集中颁证人数' } });
    expect(annexOf(issued)).toMatch(/持有效[^|]*\|人\|33\|为本年颁发数/);
    expect(annexOf(noted({ A07: 33 }, {}))).not.toContain('颁发');
    const people = noted({ K01: 3000 }, { K01: { note: '原值：0.3万人次' } });
    expect(annexOf(people)).toContain('首违不罚|人次|3000');
  });

  it('says how ratios are rounded only where there are ratios', () => {
    const line = '比率由';
    expect(wholeOf(filingOf({ C01: 12 }))).not.toContain(line);
    expect(wholeOf(filingOf({ C01: 12, C02: 9 }))).toContain(line);
  });
});

describe('what was only asked for', () => {
  it('is no figure of the year: hours of training required of everybody', () => {
    const filing = filingOf({ M04: 60, M03: 32 });
    expect(annexOf(filing)).toContain('培训课时合计|课时|32');
    expect(wholeOf(filing)).not.toMatch(/60|学时/);
  });
});

describe('rows under names of the office', () => {
  it('make a sentence of their own below a heading', () => {
    const named = own(filingOf({}), 'P20', 1, { name: '聘请法律顾问的村', unit: '个' }, 297);
    expect(bodyOf(named)).toContain('相关工作数据。据本单位统计，聘请法律顾问的村297个。');
    const done = own(filingOf({}), 'Q01', 1, { name: '新注册商标', unit: '件' }, 590);
    expect(bodyOf(done)).toContain('专项成果。本单位自行统计的有：新注册商标590件。');
  });
});

describe('a suggestion', () => {
  it('does not call late what is only not yet done, nor a township covered that only exists', () => {
    const body = bodyOf(
      filingOf({ B04: 1000, G01: 994, C01: 90, C02: 70, C00: 0, G04: 900, G05: 60, L01: 9, L03: 8, P04: 20, A04: 14 }),
    ); // prettier-ignore
    expect(body).toContain('公示率为99.40%');
    expect(body).not.toMatch(/及时|积压|时效|覆盖乡镇/);
  });
});

describe('a note that denies something', () => {
  const said = (code: string, value: number, note: string, more: Figures = {}): string =>
    bodyOf(noted({ [code]: value, ...more }, { [code]: { note } }));

  it('is not read as if it said so', () => {
    expect(said('C02', 490, '不含简易程序', { C40: 20, C01: 500 })).not.toContain('含简易程序案件');
    expect(said('C02', 490, '含简易程序', { C40: 20, C01: 500 })).toContain('含简易程序案件');
    expect(said('A07', 580, '不是本年颁发数，为年末实有')).not.toContain('颁发');
    expect(said('P18', 5, '不含征求意见稿')).toContain('审查规范性文件');
    expect(said('K01', 40, '不以人次计')).not.toContain('40人次');
    expect(said('M01', 6, '全部自行举办，未参加上级培训')).toContain('举办执法培训6');
  });
});

describe('what of a note is public', () => {
  it('is no working remark beside a word of the scope', () => {
    expect(publicNote('本县口径，上级要求先压一压')).toBe('');
    expect(publicNote('统计范围：不含乡镇（老张说先这样填）')).toBe('');
    expect(publicNote('口径：按科长意见')).toBe('');
    expect(publicNote('统计范围：不含乡镇')).toBe('统计范围：不含乡镇');
    expect(publicNote('其中简易程序31件，普通程序12件')).not.toBe('');
  });
});

describe('a row of the office named with 公开： and 内部：', () => {
  it('leaves with its public name, or not at all', () => {
    const named = (name: string): string =>
      wholeOf(own(filingOf({ A06: 3 }), 'Q01', 1, { name, unit: '次' }, 12));
    const both = named('公开：电动车整治；内部：老李台账');
    expect(both).toContain('电动车整治12次');
    expect(both).not.toMatch(/老李|公开：|内部：/);
    expect(named('内部：老李台账')).not.toContain('老李');
  });
});
