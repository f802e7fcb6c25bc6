import type { PackId } from './types';

export interface Level {
  readonly id: string;
  /** The pack an office of this level files. */
  readonly pack: PackId;
  readonly zh: string;
  readonly en: string;
  /** How a report at this level speaks of itself. */
  readonly we: string;
  /** How it speaks of its whole area or body. */
  readonly whole: string;
}

/** The levels an office can choose on the cover; the Chinese label is what the cell holds. */
export const levels: readonly Level[] = [
  { id: 'county', pack: 'county', zh: '县', en: 'County', we: '我县', whole: '全县' },
  {
    id: 'city',
    pack: 'county',
    zh: '市（县级市）',
    en: 'County-level city',
    we: '我市',
    whole: '全市',
  },
  { id: 'district', pack: 'county', zh: '区', en: 'District', we: '我区', whole: '全区' },
  { id: 'department', pack: 'department', zh: '部门', en: 'Department', we: '我局', whole: '全局' },
  { id: 'township', pack: 'township', zh: '乡镇', en: 'Township', we: '我镇', whole: '全镇' },
  {
    id: 'subdistrict',
    pack: 'township',
    zh: '街道',
    en: 'Subdistrict',
    we: '我街道',
    whole: '全街道',
  },
];

/** A level by its id or its Chinese label; null when it is neither. */
export const levelOf = (text: string): Level | null =>
  levels.find(({ id, zh }) => id === text.trim() || zh === text.trim()) ?? null;
