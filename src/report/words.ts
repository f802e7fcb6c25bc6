import { levelOf, subjectOf } from '../catalog';
import type { Filing } from '../catalog';

/** Words of the cover that plans refer to as `{:year}`, `{:whole}` …; a blank one is null. */
export type Words = Readonly<Record<string, string | null>>;

interface Speech {
  /** 我局 */
  readonly we: string;
  /** 全局 */
  readonly whole: string;
}

/** What offices whose names end so call themselves; the longest ending that fits is taken. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:局|分局)$/, '局'],
  [/(?:委员会|委)$/, '委'],
  [/(?:办公室|办)$/, '办'],
  [/(?:支队|大队|总队|队)$/, '队'],
  [/中心$/, '中心'],
  [/厅$/, '厅'],
  [/站$/, '站'],
  [/院$/, '院'],
  [/镇(?:人民政府)?$/, '镇'],
  [/乡(?:人民政府)?$/, '乡'],
  [/街道(?:办事处)?$/, '街道'],
];

/** A department or a township is called by its own name, not by what its level usually is. */
const speechOf = (filing: Filing): Speech => {
  const { cover } = filing;
  const level = levelOf(cover.level);
  const usual = { we: level?.we ?? '本单位', whole: level?.whole ?? '本单位' };
  if (filing.pack === 'county') return usual;
  const own = endings.find(([ending]) => ending.test(cover.unitName.trim()))?.[1];
  if (own === undefined) return usual;
  return { we: `我${own}`, whole: `全${own}` };
};

/** 青石镇人民政府, 河东街道办事处. */
const governmentOf = (unit: string): string => {
  if (/[镇乡]$/.test(unit)) return `${unit}人民政府`;
  return /街道$/.test(unit) ? `${unit}办事处` : unit;
};

/** Bodies below the government, by level: 县直部门 in a county, 部门 where it is not known. */
const bureausOf = (filing: Filing): string =>
  ({ county: '县直部门', city: '市直部门', district: '区直部门' })[
    levelOf(filing.cover.level)?.id ?? ''
  ] ?? '部门';

const ownLevelOf = (filing: Filing): string =>
  ({ county: '县本级', city: '市本级', district: '区本级' })[
    levelOf(filing.cover.level)?.id ?? ''
  ] ?? '本单位';

export const wordsOf = (filing: Filing): Words => {
  const { cover } = filing;
  const unit = cover.unitName.trim() === '' ? null : cover.unitName.trim();
  return {
    unit,
    area: unit === null ? null : subjectOf(filing, unit, speechOf(filing).whole),
    government: unit === null ? null : governmentOf(unit),
    year: String(cover.year),
    lastYear: String(cover.year - 1),
    nextYear: String(cover.year + 1),
    bureaus: bureausOf(filing),
    ownLevel: ownLevelOf(filing),
    ...speechOf(filing),
  };
};
