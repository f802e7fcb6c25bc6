import { withRun } from '../../../src/workbook/runs/runs-logic';

const run = (minute: number, hard = 1) => ({
  at: `2025-01-01T08:${String(minute).padStart(2, '0')}:00.000Z`,
  hard,
  query: 0,
  hint: 0,
  explained: 0,
});

describe('an audit pressed again', () => {
  it('is one audit at its last time, where its answer may have been lost', () => {
    expect(withRun(run(1), [run(0)])).toEqual([run(1)]);
  });

  it('is another after two minutes, or with another result', () => {
    expect(withRun(run(2), [run(0)])).toEqual([run(2), run(0)]);
    expect(withRun(run(1, 0), [run(0)])).toEqual([run(1, 0), run(0)]);
  });

  it('repeats only the latest: what was mended and undone since is not forgotten', () => {
    const before = [run(0, 2), run(0)];
    expect(withRun(run(1), before)).toEqual([run(1), ...before]);
  });
});
