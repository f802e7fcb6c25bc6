import { checkReport, textReport } from '../../src/claims';

const asked = (text: string): readonly string[] =>
  checkReport(textReport(`青溪县2030年行政执法工作报告\n${text}`)).claims.map(
    ({ message }) => message,
  );

describe('a number is called by whole words', () => {
  it('leaves out what stays of a threshold, and says the number where no name is left', () => {
    const [sum = ''] = asked(
      '处罚案件20件，其中罚款5万元以上的3件、1万元至5万元之间的案件、的30件。',
    );
    expect(sum).toContain('3件、案件之和33大于总数20');
  });

  it('ends no name in a mark or in 的', () => {
    const [question = ''] = asked('投诉举报100件，来电、来访的120个。');
    expect(question).toContain('“来电、来访”120个');
  });
});
