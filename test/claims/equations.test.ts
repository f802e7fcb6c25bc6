import { checkReport, textReport } from '../../src/claims';

/** Verdicts on one number of a text, apart from those that say nothing could be compared. */
const about = (text: string, printed: string): readonly string[] =>
  checkReport(textReport(text))
    .claims.filter(
      (claim) =>
        claim.printed.includes(printed) &&
        claim.verdict !== 'unmatched' &&
        claim.kind !== 'wording',
    )
    .map(({ verdict, kind }) => `${verdict} ${kind}`);

/** Written for this test; what each holds is found by structure, not by words of the catalogue. */
const right: readonly (readonly [text: string, printed: string, verdict: string])[] = [
  ['河道巡护队登记险段96处，东岸41处，西岸38处，北岸17处。', '96处', 'holds sum'],
  [
    '登记险段96处，来源是：日常巡护58处、群众反映31处（含电话反映9处）、上级交办7处。',
    '96处',
    'holds sum',
  ],
  ['设服务点3个，即桥头站、渡口站和山口站。', '3个', 'holds sum'],
  [
    '共收缴物品价值48.2万元，分为渔具类26件、13.7万元，船艇类4件、34.5万元。',
    '48.2万元',
    'holds sum',
  ],
  ['巡护员240人，完成轮训228人，轮训率95.0%。', '95.0%', 'holds ratio'],
  ['清理网箱1284口，较上年度1605口下降20%。', '20%', 'holds yoy'],
  ['劝离违规垂钓864人，比2029年增加128人，增幅17.39%。', '17.39%', 'holds yoy'],
  ['河道巡护队现有队员173人，与上年度192人相比减少19人。', '19人', 'holds difference'],
  [
    '点位\t数量\t占比\n东岸\t41\t42.7%\n西岸\t38\t39.6%\n北岸\t17\t17.7%\n合计\t96\t100%',
    '96',
    'holds sum',
  ],
];

const wrong: readonly (readonly [text: string, printed: string, verdict: string])[] = [
  ['登记险段98处，按岸别分，东岸41处，西岸38处，北岸17处。', '98处', 'fails sum'],
  ['登记险段56处，来源是：日常巡护18处、群众反映31处、上级交办17处。', '56处', 'fails sum'],
  [
    '清理垃圾，塑料类120件，占比60.0%；金属类50件，占比25.0%；玻璃类24件，占比13.0%；其他6件，占比3.0%。',
    '13.0%',
    'fails ratio',
  ],
  ['点位\t数量\n东岸\t41\n西岸\t38\n北岸\t17\n合计\t99', '99', 'fails sum'],
];

const honest: readonly string[] = [
  '核定编制15名，目前在岗10名，分别是队长1名、副队长2名、队员7名。',
  '投诉880件，已办结反馈412件，其余正在办理；举报305件，已办结反馈198件，其余正在办理。',
  '登记险段96处，其中东岸41处、西岸38处等。',
  '巡护船艇18艘、巡护员240人，设服务点3个、宣传栏41块。',
];

describe('what computes is found by structure', () => {
  it.each(right)('%s %s', (text, printed, verdict) => {
    expect(about(text, printed)).toContain(verdict);
  });

  it.each(wrong)('wrong: %s %s', (text, printed, verdict) => {
    expect(about(text, printed)).toContain(verdict);
  });

  it.each(honest)('accuses nobody: %s', (text) => {
    expect(checkReport(textReport(text)).summary.fails).toBe(0);
  });

  it('says what a verdict rests on, in words and in bits', () => {
    const [claim] = checkReport(textReport(right[0]?.[0] ?? '')).claims.filter(
      ({ kind }) => kind === 'sum',
    );
    expect(claim?.evidence?.bits).toBeGreaterThan(9);
    expect(claim?.evidence?.because.map(({ zh }) => zh).join()).toMatch(/偶合约1\/\d+/);
  });

  it('seldom meets an equation by chance: the same texts with random numbers', () => {
    let seed = 20301;
    const digit = (low: number): string => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return String(low + (Math.floor(seed / 65536) % (10 - low)));
    };
    const other = (digits: string): string =>
      [...digits].map((each, at) => (/\d/.test(each) ? digit(at === 0 ? 1 : 0) : each)).join('');
    let met = 0;
    let texts = 0;
    for (let round = 0; round < 12; round += 1)
      for (const [text] of [...right, ...wrong]) {
        if (/即|\t/.test(text)) continue;
        texts += 1;
        const random = text.replace(/(?<![\d.])(?!20\d\d年)\d+(?:\.\d+)?/g, other);
        met += checkReport(textReport(random)).claims.filter(
          ({ verdict, evidence }) => verdict === 'holds' && evidence !== undefined,
        ).length;
      }
    expect(texts).toBeGreaterThan(100);
    expect(met / texts).toBeLessThanOrEqual(0.1);
  });
});
