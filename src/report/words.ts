import { levelOf } from '../catalog';
import type { Filing } from '../catalog';

/** Words of the cover that plans refer to as `{:year}`, `{:whole}` …; a blank one is null. */
export type Words = Readonly<Record<string, string | null>>;

export const wordsOf = (filing: Filing): Words => {
  const { cover } = filing;
  const level = levelOf(cover.level);
  return {
    unit: cover.unitName.trim() === '' ? null : cover.unitName.trim(),
    year: String(cover.year),
    lastYear: String(cover.year - 1),
    nextYear: String(cover.year + 1),
    we: level?.we ?? '本单位',
    whole: level?.whole ?? '本单位',
  };
};
