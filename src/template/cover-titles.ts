import { declarationKind, declarationTitles, told } from '../catalog';
import type { Pack, Told } from '../catalog';
import { CHOICE_TITLES } from './cover-choices';
import type { CoverField } from './cover-layout';

/** What stands beside a field of the cover: its title, and how it is filled in. */
export const FIELD_LABELS: Readonly<Record<CoverField, readonly [label: string, hint: string]>> = {
  unitName: ['填报单位', '全称，与公章一致'],
  level: ['单位级别', '从下拉中选择'],
  year: ['统计年度', '1月1日至12月31日'],
  addressee: ['主送机关', '报告抬头；不填则不写抬头'],
  filer: ['填报人', '统计法要求签署'],
  phone: ['联系电话', '填报人的电话'],
  reviewer: ['审核人', '统计法要求签署'],
  head: ['单位负责人', '统计法要求签署'],
  date: ['填报日期', '不晚于次年1月31日'],
};

/** What stands beside the note on scope, which a formula writes. */
export const SCOPE_NOTE_LABEL = '口径说明（自动写出）';

const ENGLISH: Readonly<Record<string, string>> = {
  unitName: 'Office',
  level: 'Level',
  year: 'Year',
  addressee: 'Addressee',
  filer: 'Filed by',
  phone: 'Telephone',
  reviewer: 'Reviewed by',
  head: 'Head of office',
  date: 'Date of filing',
  layout: 'Publication layout',
  style: 'Report style',
};

/**
 * What a cell of the cover is called on the sheet.
 * @param name a field, a choice or a declaration: unitName, layout, licences, duty.T2
 * @returns the name itself when the cover has no such cell
 */
export function coverTitle(pack: Pack, name: string): Told {
  const kind = declarationKind(name);
  if (kind === 'duty') {
    const table = pack.tables.find(({ id }) => `duty.${id}` === name);
    return told(
      `${table?.zh ?? name}${declarationTitles.duty.zh}`,
      `${table?.en ?? name}, ${declarationTitles.duty.en.toLowerCase()}`,
    );
  }
  if (kind !== null) return told(declarationTitles[kind].zh, declarationTitles[kind].en);
  if (name === 'scopeNote') return told(SCOPE_NOTE_LABEL, 'Note on scope');
  const zh =
    name in FIELD_LABELS
      ? FIELD_LABELS[name as CoverField][0]
      : name in CHOICE_TITLES
        ? CHOICE_TITLES[name as keyof typeof CHOICE_TITLES].zh
        : name;
  return told(zh, ENGLISH[name] ?? zh);
}
