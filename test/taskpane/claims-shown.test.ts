import { isShown } from '../../src/taskpane/state/claims-shown';
import type { Verdict } from '../../src/claims';

it('the first view of a check shows what is wrong, asked or without a source', () => {
  const all: readonly Verdict[] = ['fails', 'query', 'unmatched', 'rounding', 'holds'];
  expect(all.filter((verdict) => isShown(verdict, 'open'))).toEqual([
    'fails',
    'query',
    'unmatched',
  ]);
  expect(all.filter((verdict) => isShown(verdict, 'unmatched'))).toEqual(['unmatched']);
  expect(all.filter((verdict) => isShown(verdict, 'all'))).toEqual(all);
});
