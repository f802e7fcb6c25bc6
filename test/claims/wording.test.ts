import { checkReport, textReport } from '../../src/claims';

const remarks = (text: string): readonly string[] =>
  checkReport(textReport(text))
    .claims.filter(({ kind }) => kind === 'wording')
    .map(({ message }) => message);

const report = (title: string, body: string, end = ''): string => `${title}\n\n${body}\n\n${end}`;

describe('wording', () => {
  it.each([
    ['我区 in a town', '青石镇2030年行政执法工作报告', '今年以来，我区深入推进改革。', '我区'],
    ['我县 in a city', '云江市2030年行政执法工作报告', '我县全面落实制度。', '我县'],
    ['市直 in a county', '青溪县2030年行政执法工作报告', '市直各单位全面实施清单。', '市直'],
    ['an old year', '青溪县2030年行政执法工作报告', '2029年行政处罚立案120件。', '2029年'],
    ['brackets of a document number', '青溪县2030年行政执法工作报告', '印发青编（2030）7号文件。', '六角括号'],
    ['half-width commas', '青溪县2030年行政执法工作报告', '加强培训,提升能力。', '半角'],
    ['full-width digits', '青溪县2030年行政执法工作报告', '办理案件１２件。', '全角字符'],
    ['a number split by a comma', '青溪县2030年行政执法工作报告', '办理案件1，234件。', '分节'],
    ['persons counted in 次', '青溪县2030年行政执法工作报告', '出动执法人员320多次。', '人次'],
    ['卷 and 本 for files', '青溪县2030年行政执法工作报告', '评查案卷12卷，其中优秀案卷5本。', '量词'],
  ])('remarks on %s', (_what, title, body, word) => {
    expect(remarks(report(title, body)).join()).toContain(word);
  }); // prettier-ignore

  it('remarks on a future that is past when the report is signed', () => {
    const text = report(
      '青溪县2030年行政执法工作报告',
      '案卷评查工作将在11月底全面完成。',
      '青溪县司法局\n2031年1月10日',
    );
    expect(remarks(text).join()).toContain('时间已过');
  });

  it('takes next year’s plans as they are', () => {
    const body = '二、2031年工作打算\n2031年将举办培训12期，我县将持续加强队伍建设。';
    expect(remarks(report('青溪县2030年行政执法工作报告', body))).toEqual([]);
  });

  it('is silent on a clean report', () => {
    const body = '一、基本情况\n我县行政处罚立案120件，结案114件，结案率95%。';
    expect(remarks(report('青溪县2030年行政执法工作报告', body, '2031年1月10日'))).toEqual([]);
  });

  it('never calls a wording an error', () => {
    const text = report('青石镇2030年行政执法工作报告', '我区2029年立案12件,结案10本。');
    const { claims, summary } = checkReport(textReport(text));
    expect(claims.filter(({ kind }) => kind === 'wording').length).toBeGreaterThan(1);
    expect(summary.fails).toBe(0);
  });
});
