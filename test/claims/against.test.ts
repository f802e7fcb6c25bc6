import { emptyFiling, figureKey } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { checkReport, readReport, textReport } from '../../src/claims';
import { rational } from '../../src/figures';
import { control, docxOf, paragraph, run } from './docx-file';

const filing: Filing = emptyFiling({
  cover: { unitName: '青溪县', level: 'county', year: 2030 },
  declarations: {},
  figures: { C01: 820, C02: 779, C30: '310.25', A06: 402, A07: 390, 'C01@prev': 800, I01: 37 },
});

const withRow = (base: Filing, { name, unit, value }: { name: string; unit: string; value: number }): Filing => {
  const figures = new Map(base.figures);
  const stated = { value: rational(BigInt(value)), decimals: 0, approximation: '' } as const;
  figures.set(figureKey('Q01', 'cur', 1), { code: 'Q01', period: 'cur', row: 1, name, unit, state: { kind: 'number', stated }, note: '', approximation: '', place: null });
  return { ...base, figures };
}; // prettier-ignore

const verdicts = (text: string): readonly string[] =>
  checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`), { filing })
    .claims.filter(({ kind }) => kind !== 'wording')
    .map(({ verdict, kind, code, printed }) => `${verdict} ${kind} ${code ?? '—'} ${printed}`);

describe('against the workbook', () => {
  it('matches by the words of the clause', () => {
    expect(verdicts('行政处罚立案820件。')).toEqual(['holds figure C01 820件']);
    expect(verdicts('行政处罚立案830件。')).toEqual(['fails figure C01 830件']);
    expect(verdicts('罚没金额310.3万元。')).toEqual(['rounding figure C30 310.3万元']);
    expect(verdicts('行政处罚立案800余件。')).toEqual(['rounding figure C01 800余件']);
  });

  it('matches by the words behind the number', () => {
    expect(verdicts('在岗行政执法人员402人，其中380人持证。').join()).toContain(
      'query figure A07 380人',
    );
  });

  it('takes what a sentence divides together', () => {
    const of = (figures: Readonly<Record<string, number>>, text: string) =>
      checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`), {
        filing: emptyFiling({ cover: { year: 2030, unitName: '青溪县', level: 'county' }, figures }),
      }).claims.filter(({ kind }) => kind !== 'wording').map(({ verdict, kind, code, printed }) => `${verdict} ${kind} ${code ?? '—'} ${printed}`);
    expect(of({ H15: 43 }, '年内对9个县局、34个乡镇街道组织开展了执法考评。')).toContain('holds part_of H15 34个');
    expect(of({ H15: 43 }, '年内对9个县局、35个乡镇街道组织开展了执法考评。').join()).not.toContain('holds');
  }); // prettier-ignore

  it('takes a number in 万 for the figure filed as 约', () => {
    const rounded: Filing = {
      ...filing,
      figures: new Map([...filing.figures].map(([key, figure]) => [key, key === 'C01@cur' ? { ...figure, approximation: '约' } : figure])),
    };
    const check = (text: string) =>
      checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`), { filing: rounded }).claims.map(({ verdict }) => verdict);
    expect(check('行政处罚立案0.082万件。')).toEqual(['rounding']);
    expect(check('行政处罚立案0.083万件。')).toEqual(['fails']);
  }); // prettier-ignore

  it('does not accuse an exact number of a 概数 it lies within, nor 余 of 多', () => {
    const rough: Filing = {
      ...filing,
      figures: new Map(
        [...filing.figures].map(([key, figure]) => {
          if (key !== 'C01@cur' || figure.state.kind !== 'number') return [key, figure];
          const { stated } = figure.state;
          const state = {
            kind: 'number' as const,
            stated: { ...stated, value: rational(300n), approximation: '多' as const },
          };
          return [key, { ...figure, state, approximation: '多' as const }];
        }),
      ),
    };
    const check = (text: string) =>
      checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`), {
        filing: rough,
      }).claims.map(({ verdict }) => verdict);
    expect(check('行政处罚立案312件。')).toEqual(['query']);
    expect(check('行政处罚立案300余件。')).toEqual(['rounding']);
    expect(check('行政处罚立案300件。')).toEqual(['fails']);
    expect(check('行政处罚立案500件。')).toEqual(['fails']);
  });

  it('knows a row the office named itself by most of its name and its value', () => {
    const own = withRow(filing, { name: '河道清理专项整治涉案船只', unit: '只', value: 46 });
    const check = (text: string) =>
      checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`), { filing: own }).claims.map(({ verdict, code }) => `${verdict} ${code ?? '—'}`);
    expect(check('开展河道清理整治，查处涉案船只46只。')).toEqual(['holds Q01']);
    expect(check('开展河道清理整治，查处涉案船只64只。')).toEqual(['unmatched —']);
    expect(check('新购巡逻艇46只。')).toEqual(['unmatched —']);
  }); // prettier-ignore

  it('prints the workbook’s rate as a rate', () => {
    const { claims } = checkReport(
      textReport('青溪县2030年行政执法工作报告\n行政处罚结案率90%。'),
      { filing },
    );
    expect(claims.map(({ message }) => message).join()).toContain('为95%');
  });

  it('never calls a number right because some figure has its value', () => {
    const { claims, summary } = checkReport(textReport('青溪县2030年行政执法工作报告\n种植行道树820棵，栽花402只。'), { filing });
    expect(summary.holds + summary.rounding).toBe(0);
    expect(claims.map(({ verdict, message }) => [verdict, message.includes('仅凭数值')])).toEqual([['unmatched', true], ['unmatched', true]]);
  }); // prettier-ignore

  it('checks a change and its direction', () => {
    expect(verdicts('行政处罚立案820件，比上年增长2.5%。')[1]).toBe('holds yoy C01 2.5%');
    expect(verdicts('行政处罚立案820件，比上年增长3.5%。')[1]).toBe('fails yoy C01 3.5%');
    expect(verdicts('行政处罚立案820件，比上年下降2.5%。')[1]).toBe('fails direction C01 2.5%');
    expect(verdicts('行政处罚立案820件，与上年持平。')).toContain('fails direction C01 820件');
  });

  it('asks where the words leave it open, and where the workbook has nothing', () => {
    expect(verdicts('交通领域行政处罚立案530件。')[0]).toMatch(/^query figure C01/);
    expect(verdicts('聘请公职律师12名。')[0]).toMatch(/^unmatched/);
  });

  it('trusts a content control before words, and says when one was copied', () => {
    const tag = 'nb|C01|cur|count|1.1';
    const check = (...runs: readonly string[]) =>
      checkReport(readReport(docxOf(paragraph(run('青溪县2030年行政执法工作报告')) + paragraph(...runs))), { filing }).claims
        .filter(({ kind }) => kind !== 'wording').map(({ verdict, code }) => `${verdict} ${code}`);
    expect(check(run('共办理'), control(tag, '820'), run('件。'))).toEqual(['holds C01']);
    expect(check(run('共办理'), control(tag, '802'), run('件。'))).toEqual(['fails C01']);
    expect(check(run('现有行政执法人员'), control(tag, '820'), run('人。'))).toEqual(['query A06']);
  }); // prettier-ignore

  it('does not compare with a workbook of another year, and says so', () => {
    const result = checkReport(textReport('青溪县2029年行政执法工作报告\n行政处罚立案700件，结案630件，结案率90%。'), { filing });
    expect(result.summary.fails).toBe(0);
    expect(result.claims.some(({ verdict, kind }) => verdict === 'holds' && kind === 'ratio')).toBe(true);
    expect(result.notes.map(({ zh }) => zh).join()).toContain('不是同一年度');
  }); // prettier-ignore

  it('tells how many numbers were checked and how many were not', () => {
    const { numbers, checked, headline } = checkReport(
      textReport('青溪县2030年行政执法工作报告\n行政处罚立案820件，种树120只。'),
      { filing },
    );
    expect([numbers, checked]).toEqual([2, 1]);
    expect(headline.zh).toContain('共2个数：1个已核对，1个无法核对');
  });
});

describe('without a workbook', () => {
  it('says which drafted numbers were changed by hand', () => {
    const list = '<figures xmlns="urn:nianbao:figures:1"><figure tag="nb|C01|cur|count|1.1" value="820" name="a" block="0" paragraph="0"/></figures>';
    const body = paragraph(run('立案'), control('nb|C01|cur|count|1.1', '802'), run('件。'));
    const { claims } = checkReport(readReport(docxOf(body, { 'customXml/item1.xml': list })));
    expect(claims.map(({ verdict, arithmetic }) => [verdict, arithmetic])).toContainEqual(['query', '820→802']);
  }); // prettier-ignore

  it('says what it does not read', () => {
    const english = 'In 2030 the bureau handled 120 cases and closed 110 of them. '.repeat(8);
    expect(
      checkReport(textReport(english))
        .notes.map(({ zh }) => zh)
        .join(),
    ).toContain('外文');
    const traditional = '行政處罰案件辦結數據與請求，應當實行審查許可證據經過條款。'.repeat(4);
    expect(
      checkReport(textReport(traditional))
        .notes.map(({ zh }) => zh)
        .join(),
    ).toContain('繁体');
  });
});
