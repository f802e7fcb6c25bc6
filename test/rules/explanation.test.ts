import { explanationProblem } from '../../src/rules';

describe('what counts as an explanation', () => {
  it.each([
    '多出的8653件是上年末决定、本年公示的，属跨年。',
    '因交通非现场执法案件五万余件不经检查立案。',
    '本年机构改革，三家单位划转，人数减少45人。',
    '统计口径不同：公示数含上年结转的三百件。',
  ])('%s', (text) => {
    expect(explanationProblem(text)).toBeNull();
  });

  it.each([
    ['', '还没有填写'],
    ['   ', '还没有填写'],
    ['8653', '只有数字'],
    ['跨年3件', '太短'],
    ['核实无误', '太短'],
    ['经核实，情况属实，数据准确，核实无误。', '核实无误'],
    ['这个数就是这样的，大家都这么报的10件', '没有写出原因'],
    ['由于跨年公示的原因造成两个数不一致', '没有数'],
  ])('%j is refused: %s', (text, reason) => {
    expect(explanationProblem(text)).toContain(reason);
  });
});
