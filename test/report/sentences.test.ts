import { draftReport, numberRuns } from '../../src/report';
import type { ReportDocument } from '../../src/report';
import { bodyText, clean, draftOf, filingOf } from './drafts';

describe('sentences from figures', () => {
  it('closes a list with 和 and gathers the zeros in one clause', () => {
    const text = bodyText(
      draftOf({
        N01: 60,
        B04: 10,
        C04: 20,
        D40: 0,
        E01: 30,
        F06: 0,
        F04: 0,
        F07: 0,
        F09: 0,
        F11: 0,
      }),
    );
    expect(text).toContain('行政许可10件次、行政处罚20件次和行政检查30件次，行政强制、行政确认、');
    expect(text).toContain('行政裁决、行政给付、行政奖励、其他行政执法行为均为0件次。');
  });

  it('tags a gathered zero with every code it stands for', () => {
    const document = draftOf({ F04: 0, F07: 0, F09: 0 });
    const zero = numberRuns(document).find((run) => run.also !== undefined);
    expect(zero).toMatchObject({
      code: 'F04',
      also: ['F09', 'F07'],
      printed: '0',
      tag: 'nb|F04+F09+F07|cur|count|1.1',
    });
  });

  it.each([
    [{ C01: 112, 'C01@prev': 100 }, '立案112件，比上年增长12.00%'],
    [{ C01: 2, 'C01@prev': 3 }, '立案2件，比上年减少1件'],
    [{ C01: 7, 'C01@prev': 7 }, '立案7件，与上年持平'],
    [{ C01: 7, 'C01@prev': 0 }, '立案7件（上年无，本年7件）'],
    [{ C01: 0, 'C01@prev': 9 }, '立案0件（上年为9件）'],
    [{ C01: 1000001, 'C01@prev': 1000000 }, '立案1000001件，与上年基本持平'],
    [
      { C01: 100, C02: 80, 'C01@prev': 100, 'C02@prev': 75 },
      '结案率为80.00%，比上年提高5.00个百分点',
    ],
    [
      { C01: 100, C02: 75, 'C01@prev': 100, 'C02@prev': 80 },
      '结案率为75.00%，比上年下降5.00个百分点',
    ],
  ])('says the change against last year: %j', (figures, words) => {
    expect(bodyText(draftOf(figures))).toContain(words);
  });

  it('makes no comparison where last year is blank, and says so in the note on scope', () => {
    const text = bodyText(draftOf({ C01: 112 }));
    expect(text).not.toMatch(/比上年|持平|上年无/);
    expect(text).toContain('上年数据没有填报，本报告不作同比。');
  });

  it('leaves out what is not known and lists it with the reason', () => {
    const document = draftOf({ B01: 5, B04: '—' });
    expect(bodyText(document)).toContain('收到申请5件。');
    expect(document.omitted).toContainEqual({
      code: 'B02',
      why: expect.stringContaining('未填报') as string,
    });
    expect(document.omitted).toContainEqual({
      code: 'B04',
      why: expect.stringContaining('不适用') as string,
    });
  });

  it('says 无应出庭案件 for a zero denominator and nothing for a blank one', () => {
    expect(bodyText(draftOf({ I17: 0, I18: 0 }))).toContain('本年度无应出庭案件');
    expect(bodyText(draftOf({ I18: 3 }))).not.toContain('出庭');
    expect(bodyText(draftOf({ I17: 4, I18: 3 }))).toContain('出庭应诉率75.00%');
  });

  it('never calls a part what is larger than its whole', () => {
    const document = draftOf({ A06: 10, A08: 12 });
    expect(bodyText(document)).toContain('执法人员10人。');
    expect(document.omitted).toContainEqual({
      code: 'A08',
      why: expect.stringContaining('大于它所属的A06') as string,
    });
  });

  it('writes no share over 100 %, neither in the text nor in the table', () => {
    const document = draftOf({ C04: 10, G02: 12 });
    expect(bodyText(document)).not.toContain('120.00%');
    expect(numberRuns(document).map((run) => run.printed)).not.toContain('120.00%');
    expect(document.omitted).toContainEqual({
      code: 'R09',
      why: expect.stringContaining('超过100%') as string,
    });
  });

  it.each([
    ['余', '参训100余人次'],
    ['约', '参训约100人次'],
    ['以上', '参训100人次以上'],
  ] as const)('keeps the word %s of an approximate figure', (approximation, words) => {
    const filing = filingOf({ M02: 100 });
    const figure = filing.figures.get('M02@cur');
    if (figure === undefined) throw new Error('M02 is in the pack');
    const figures = new Map(filing.figures).set('M02@cur', { ...figure, approximation });
    expect(bodyText(draftReport({ ...filing, figures }, { audit: clean }))).toContain(words);
  });

  it('follows the declared basis of the totals', () => {
    const figures = { N01: 8, B02: 1, B04: 2, B11: 3, C01: 4, C02: 5, C04: 6, E01: 7 };
    const filing = filingOf(figures);
    const declarations = {
      ...filing.declarations,
      licences: 'preliminary',
      penalties: 'closing',
      inspections: 'out',
    } as const;
    const text = bodyText(draftReport({ ...filing, declarations }, { audit: clean }));
    expect(text).toContain('行政许可（含初审）3件次和行政处罚（按结案数）5件次。');
    expect(text).toContain('另有行政检查7次，不计入上述合计。');
    expect(text).toContain('执法行为总数不包括行政检查。');
  });

  it('says that a duty is not held instead of writing figures', () => {
    const filing = filingOf({ D40: 3 });
    const duties = { ...filing.declarations.duties, T4: 'none' as const };
    const declarations = { ...filing.declarations, duties };
    const text = bodyText(draftReport({ ...filing, declarations }, { audit: clean }));
    expect(text).toContain('本单位无行政强制执法职责。');
    expect(text).not.toContain('共实施行政强制3件次');
  });

  it('says two shares together, and each by itself where there is a change to say', () => {
    const figures = { B04: 50, C04: 40, G01: 45, G02: 20 };
    expect(bodyText(draftOf(figures))).toContain(
      '公开行政许可决定45件、行政处罚决定20件，公示率分别为90.00%和50.00%。',
    );
    const withLastYear = { ...figures, 'B04@prev': 50, 'G01@prev': 40 };
    const text = bodyText(draftOf(withLastYear));
    expect(text).toContain('许可公示率90.00%，比上年提高10.00个百分点');
    expect(text).not.toContain('分别为');
  });

  it('puts the verb of a list before what there is, not before what there is none of', () => {
    expect(bodyText(draftOf({ G04: 3, G05: 4 }))).toContain('归档行政许可案件3件和行政处罚案件4件');
    expect(bodyText(draftOf({ G04: 0, G05: 4 }))).toContain(
      '归档行政处罚案件4件，没有归档的行政许可案件',
    );
    expect(bodyText(draftOf({ G04: 0, G05: 0 }))).toContain('行政许可案件、行政处罚案件均为0件');
  });

  it('opens the list of acts with the year and the place where there is no total', () => {
    expect(bodyText(draftOf({ B04: 4, E01: 7 }))).toContain(
      '2030年，全县实施行政许可4件次和行政检查7件次。',
    );
    expect(bodyText(draftOf({ N01: 11, B04: 4, E01: 7 }))).toContain(
      '行政执法行为11件次。其中，行政许可4件次和行政检查7件次。',
    );
  });

  it('leaves a total out that is smaller than its part, and says why', () => {
    const document = draftOf({ D40: 0, D30: 7, E01: 3 });
    expect(bodyText(document)).not.toContain('行政强制为0件');
    expect(bodyText(document)).toContain('全年申请法院强制执行7件');
    expect(document.omitted).toContainEqual({
      code: 'D30',
      why: expect.stringContaining('大于它所属的D40') as string,
    });
  });

  it('does not say again in a paragraph what the totals just said, unless there is more to it', () => {
    const text = bodyText(draftOf({ N01: 11, B04: 4, E01: 7 }));
    expect(text).not.toContain('行政许可方面');
    expect(text).not.toContain('全年开展行政检查');
    const more = bodyText(draftOf({ N01: 11, B04: 4, E01: 7, 'E01@prev': 6, B01: 5 }));
    expect(more).toContain('行政许可方面，收到申请5件，准予许可4件。');
    expect(more).toContain('全年开展行政检查7次，比上年增加1次。');
  });

  describe('rows the office named itself', () => {
    const row = (n: number, name: string, unit: string, value: number, note = '') =>
      [
        `Q01#${n}@cur`,
        {
          code: 'Q01',
          period: 'cur',
          row: n,
          name,
          unit,
          state: filingOf({ A06: value }).figures.get('A06@cur')?.state ?? { kind: 'blank' },
          note,
          approximation: '',
          place: null,
        },
      ] as const;
    const drafted = (...rows: readonly ReturnType<typeof row>[]): ReportDocument => {
      const filing = filingOf({});
      return draftReport(
        { ...filing, figures: new Map([...filing.figures, ...rows]) },
        { audit: clean },
      );
    };

    it('are listed in their order, an ordinal as one', () => {
      const document = drafted(row(2, '考核位次', '位', 3), row(1, '联席会议', '次', 4));
      expect(bodyText(document)).toContain(
        '专项成果。本单位自行统计的有：联席会议4次，考核居第3位。',
      );
      expect(numberRuns(document).map((run) => run.tag)).toContain('nb|Q01#2|cur|count|1.1');
    });

    it('are kept apart by a stronger mark where a name has a comma', () => {
      const document = drafted(row(1, '进企业，送服务', '次', 4), row(2, '联席会议', '次', 2));
      expect(bodyText(document)).toContain('进企业，送服务4次；联席会议2次。');
    });

    it('name a kind once that follows itself', () => {
      const document = drafted(
        row(1, '委托事项：水利局', '项', 4),
        row(2, '委托事项：林业局', '项', 2),
        row(3, '联席会议', '次', 1),
      );
      expect(bodyText(document)).toContain('委托事项：水利局4项、林业局2项，联席会议1次。');
    });

    it('stand with the plans where they are targets of the coming year', () => {
      const text = bodyText(
        drafted(row(1, '联席会议', '次', 4), row(2, '案卷抽查（下年计划）', '次', 6)),
      );
      expect(text).toContain('联席会议4次。');
      const plans = text.slice(text.indexOf('三、'));
      expect(plans).toContain('下年目标和计划：案卷抽查开展6次。');
    });

    it('are left out with the reason where the office says they count nothing', () => {
      const document = drafted(row(1, '检查期限', '日', 30, '期限要求，不是统计数'));
      expect(bodyText(document)).not.toContain('检查期限');
      expect(document.omitted).toContainEqual({
        code: 'Q01#1',
        why: expect.stringContaining('不是统计数') as string,
      });
    });
  });
});
