import { bodyText, draftOf } from './drafts';

const corrected = (now: number, before: number | null): string =>
  bodyText(
    draftOf({
      I01: 100,
      I02: 100,
      I06: now,
      ...(before === null ? {} : { 'I01@prev': 100, 'I02@prev': 100, 'I06@prev': before }),
    }),
  );

describe('a suggestion about decisions that were corrected', () => {
  it.each([
    [30, null, true],
    [30, 20, true],
    [30, 30, true],
    [30, 40, false],
  ])('%d of 100 after %s: %s', (now, before, said) => {
    expect(corrected(now, before).includes('【建议，请核改】行政复议纠错')).toBe(said);
  });
});
