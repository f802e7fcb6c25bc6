import { draftReport, gapsOf, numberRuns, numbersOf, outlineOf, plainText } from '../../src/report';
import { audit } from '../../src/rules';
import { bodyText, clean, draftOf, filingOf, finding, lanshan, textBlocks } from './drafts';

describe('the draft of a county', () => {
  it('has the structure of a county report', () => {
    expect(outlineOf(draftOf({})).filter((line) => !/^\d/.test(line))).toEqual([
      '一、基本情况',
      '（一）行政执法数据统计情况',
      '（二）执法主体和执法人员情况',
      '（三）行政执法“三项制度”落实情况',
      '（四）严格规范公正文明执法情况',
      '（五）行政执法体制机制改革情况',
      '（六）行政执法协调监督情况',
      '（七）特色工作和成效',
      '二、存在的主要问题',
      '三、2031年工作打算',
      '四、统计口径说明',
      '附件：青溪县2030年行政执法统计表',
    ]);
  });

  it('gives a skeleton with gaps for a filing with nothing in it', () => {
    const document = draftOf({});
    const text = bodyText(document);
    expect(text).toContain('青溪县2030年行政执法工作报告');
    expect(gapsOf(document).length).toBeGreaterThan(10);
    expect(gapsOf(document).every((gap) => /^【请补充：.+】$/.test(gap))).toBe(true);
    expect(numberRuns(document)).toEqual([]);
  });

  it('asks for what the cover does not say', () => {
    const filing = filingOf({});
    const cover = { ...filing.cover, unitName: '', date: '' };
    const document = draftReport({ ...filing, cover }, { audit: clean });
    expect(bodyText(document)).toContain('【请补充：单位名称】2030年行政执法工作报告');
    expect(bodyText(document)).toContain('【请补充：成文日期】');
    expect(document.omitted.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unitName', 'date', 'addressee']),
    );
  });

  it('places the texts of the office unchanged, one paragraph per line, in their sections', () => {
    const problems = '一是人手不够。\n二是 3 件超期 <b>&</b>。\r\n\n三是培训少。';
    const document = draftOf({}, { problems });
    const blocks = textBlocks(document);
    const at = blocks.findIndex(
      (block) => bodyText({ ...document, body: [block] }) === '一是人手不够。',
    );
    const three = blocks.slice(at, at + 3).map((block) => bodyText({ ...document, body: [block] }));
    expect(three).toEqual(['一是人手不够。', '二是 3 件超期 <b>&</b>。', '三是培训少。']);
    expect(bodyText(document)).not.toContain('【请补充：存在的主要问题');
  });

  it('puts what the figures show to the office as suggestions, and only then', () => {
    const weak = bodyText(draftOf({ A06: 1000, A17: 49, H01: 5, H07: 1 }));
    expect(weak).toContain('【建议，请核改】法制审核人员偏少，只有49名，占在岗执法人员的4.90%');
    expect(weak).toContain('不合格案卷1卷');
    expect(bodyText(draftOf({ A06: 1000, A17: 50, H01: 5, H07: 0 }))).not.toContain('【建议');
  });

  it('says on top of the first page that hard findings remain', () => {
    const findings = [1, 2, 3, 4, 5].map((n) => finding({ message: `第${n}处不平。` }));
    const summary = { hard: 5, query: 0, hint: 0, explained: 0 };
    const document = draftReport(filingOf({}), { audit: { findings, summary } });
    const [first, second] = textBlocks(document);
    expect(first).toMatchObject({ kind: 'paragraph', mark: 'warning' });
    const top = bodyText(document).split('\n');
    expect(top[0]).toContain('还有5项强制性审核问题没有解决，不得据此上报');
    expect(top[1]).toBe('1.第1处不平。');
    expect(top[4]).toContain('其余2项');
    expect(second).toMatchObject({ mark: 'warning' });
    expect(textBlocks(draftOf({}))[0]).toMatchObject({ kind: 'title' });
  });

  it('leaves what was written to explain a query in the workbook', () => {
    const explanation = { rule: 'E-04', fingerprint: 'f', text: '多为非现场执法', date: '' };
    const findings = [finding({ severity: '核实', title: '处罚与检查之比', explanation })];
    const document = draftReport(filingOf({}), { audit: { ...clean, findings } });
    expect(bodyText(document)).not.toMatch(/处罚与检查之比|多为非现场执法/);
  });

  it('signs for whom the office names and dates without leading zeros', () => {
    const text = bodyText(draftOf({}, { signature: '青溪县司法局', copies: '县委办、县人大办' }));
    expect(text).toContain('\n青溪县司法局\n2031年1月8日\n抄送：县委办、县人大办。');
  });
});

describe('the draft of 蓝山县', () => {
  const filing = lanshan();
  const document = draftReport(filing, { audit: audit(filing) });

  it('prints the closure rate the figures give, not the one published', () => {
    expect(bodyText(document)).toContain('立案69276件，结案60551件，结案率为87.41%');
    expect(numbersOf(document)).toContainEqual({ code: 'R01', period: 'cur', printed: '87.41%' });
    expect(numberRuns(document).some((run) => /^90(\.0*)?%?$/.test(run.printed))).toBe(false);
  });

  it('says what cannot be said', () => {
    expect(document.omitted.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['C04', 'R04', 'R18', 'problems', 'prev']),
    );
    expect(plainText(document)).not.toContain('64.6%');
  });

  it('warns on the first page', () => {
    expect(textBlocks(document)[0]).toMatchObject({ mark: 'warning' });
  });

  it('prints every filed figure that has words in the plan', () => {
    const printed = new Set(numbersOf({ ...document, annex: [] }).map(({ code }) => code));
    const inTheTotalsOnly = ['B11'];
    // 没有行政许可案卷: a nought that is said in words.
    const inWords = ['H03'];
    const said = [...filing.figures.values()]
      .filter((f) => f.period === 'cur' && f.state.kind === 'number')
      .map((f) => (f.row > 0 ? `${f.code}#${f.row}` : f.code))
      .filter((code) => !printed.has(code));
    expect(said).toEqual(inWords);
    expect(printed.has(inTheTotalsOnly[0] ?? '')).toBe(true);
  });
});
