import { hasPack, pack as packOf } from '../catalog';

/**
 * What this add-in does with a workbook of a version:
 * - `same`: everything;
 * - `older`: read, audited and reported as it stands; brought up in place when asked to;
 * - `newer`: neither read nor changed, since what it means is not known here;
 * - `foreign`: a pack this add-in does not have, which only a later one can have made.
 */
export type VersionStanding = 'same' | 'older' | 'newer' | 'foreign';

/** Negative when `one` is earlier than `two`; versions are `major.minor`, and 1.10 is later than 1.9. */
export function compareVersions(one: string, two: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = two.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** Where a pack's version stands beside the one this add-in carries. */
export function standingOf(pack: string, version: string): VersionStanding {
  if (!hasPack(pack)) return 'foreign';
  const order = compareVersions(version, packOf(pack).version);
  if (order === 0) return 'same';
  return order < 0 ? 'older' : 'newer';
}
