import type { Filing } from './types';

/** Bodies that collect the figures of a whole county, city or district. */
const COLLECTORS =
  /^(.+[省市县区旗州盟])(?:人民政府)?(?:司法局|司法厅|法制(?:办公室|办|局)|办公室|(?:全面)?依法治[县市区]委员会办公室|(?:委员会)?全面依法治[县市区]委员会办公室|行政执法(?:协调)?监督局)$/;

/** 青溪县, not 青溪县人民政府: the place or body without the name of its government. */
const areaOf = (unit: string): string =>
  unit.replace(/(?:人民政府(?:办公室)?|办事处|管理委员会|管委会)$/, '');

const isPlace = (name: string): boolean => /[省市县区旗州盟镇乡]$|街道$/.test(name);

/**
 * Whose figures they are. A county's workbook holds those of the whole county, whoever collects them: the
 * bureau of justice of 青溪县 reports on 青溪县, and a body that no place can be read from adds 全县.
 */
export const subjectOf = (filing: Filing, unit: string, whole: string): string => {
  if (filing.pack !== 'county') return areaOf(unit);
  const place = COLLECTORS.exec(unit)?.[1] ?? areaOf(unit);
  return isPlace(place) ? place : `${unit}（${whole}）`;
};

/**
 * The ending of a collecting body's name that its place goes without in a heading: 司法局 of 青溪县司法局; ''
 * where the heading names the office itself.
 */
export const collectorEnding = (filing: Pick<Filing, 'pack'>, unit: string): string => {
  const place = filing.pack === 'county' ? COLLECTORS.exec(unit)?.[1] : undefined;
  return place === undefined || !isPlace(place) ? '' : unit.slice(place.length);
};

/** Whose figures an office publishes: the county's where a bureau only collects them. */
export const publishedPlace = ({ pack, cover }: Pick<Filing, 'pack' | 'cover'>): string => {
  const { unitName } = cover;
  return unitName.slice(0, unitName.length - collectorEnding({ pack }, unitName).length);
};
