import type { Finding } from '../../rules';

/** Findings remembered as mended; more would bury what is left to do. */
const MOST = 50;

/**
 * What has left the list since the audits of this sitting: findings that were there and are no more.
 * One that comes back is no longer counted as mended. Hints are not: nobody set out to mend them.
 */
export const mendedAfter = (
  before: readonly Finding[],
  mended: readonly Finding[],
  now: readonly Finding[],
): readonly Finding[] => {
  const present = new Set(now.map(({ instance }) => instance));
  const gone = before.filter(
    ({ instance, severity }) => severity !== '提示' && !present.has(instance),
  );
  const known = new Set(gone.map(({ instance }) => instance));
  return [
    ...gone,
    ...mended.filter(({ instance }) => !present.has(instance) && !known.has(instance)),
  ].slice(0, MOST);
};
