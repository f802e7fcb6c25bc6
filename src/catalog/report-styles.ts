import type { PackId } from './types';

/** One way offices of a kind write their yearly report; what each looks like stands in src/report. */
export interface ReportStyle {
  /** Kept in the cover's 报告样式. */
  readonly id: string;
  readonly pack: PackId;
  readonly zh: string;
  readonly en: string;
}

/**
 * The styles offices really use. The first of each pack is its usual one, taken
 * where the cover says nothing. The Chinese label is what the cell holds: no commas in it, and it
 * never changes within a template version.
 */
export const reportStyles: readonly ReportStyle[] = [
  { id: 'county-work', pack: 'county', zh: '工作报告式', en: 'Work report' },
  { id: 'county-overview', pack: 'county', zh: '司法局总体情况式', en: 'Overview by the bureau of justice' },
  { id: 'department-basic', pack: 'department', zh: '基本情况式', en: 'Basic situation' },
  { id: 'department-review', pack: 'department', zh: '信息情况和情况综述式（湖州）', en: 'Information and review (Huzhou)' },
  { id: 'department-cases', pack: 'department', zh: '主体概况和案件情况式（湖北）', en: 'Bodies and cases (Hubei)' },
  { id: 'department-tables', pack: 'department', zh: '数据表和情况说明式（粤浙）', en: 'Tables and notes (Guangdong and Zhejiang)' },
  { id: 'township-letter', pack: 'township', zh: '公文式（重庆）', en: 'Official letter (Chongqing)' },
  { id: 'township-sections', pack: 'township', zh: '定式分节式（天津）', en: 'Fixed sections (Tianjin)' },
  { id: 'township-analysis', pack: 'township', zh: '数据统计分析式（慈溪）', en: 'Statistical analysis (Cixi)' },
]; // prettier-ignore

/** A style of this pack by its id or its Chinese label; the pack's usual one for anything else. */
export const reportStyleOf = (pack: PackId, text: string): ReportStyle | null => {
  const own = reportStyles.filter((style) => style.pack === pack);
  const wanted = text.trim();
  return own.find(({ id, zh }) => id === wanted || zh === wanted) ?? own[0] ?? null;
};
