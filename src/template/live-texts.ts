import { asSeenFormula } from './seen-formula';
import { declarationLabel, declarationOptions, declarationTitles } from '../catalog';
import type { DeclarationName, Pack, TableSpec } from '../catalog';
import { cellAddress, fixedAddress, quoteSheet } from './address';
import { SCOPE_DECLARATIONS } from './cover-layout';
import { GOOD_GRADE, PENALTY_KIND, headingBase } from './geometry';
import type { BookGeometry, SheetGeometry } from './geometry';
import { classOrderSentence, scopeSentence } from './scope-words';
import type { FormulaSpec } from './types';

/** What the regulations want printed in place of figures (GD: 无职责的填写说明). */
export const NO_DUTY = '本单位无相关行政执法职责';

/** Said on the sheet of file appraisal; its conditional format looks for this word. */
export const THREE_GRADES = '三级制';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

type Place = (field: string) => string | null;

/** Addresses of the cover's cells as seen from another sheet, or from the cover itself. */
const coverAt =
  (geometry: BookGeometry, from: string): Place =>
  (field) => {
    const cell = geometry.cover.get(field);
    if (cell === undefined) return null;
    const address = fixedAddress(cell.row, cell.column);
    return from === 'cover' ? address : `${quoteSheet(geometry.coverTitle)}!${address}`;
  };

/** One alternative for each declared value: IF(B16="按受理（B02）","…",IF(…,otherwise)). */
const byValue = (
  name: DeclarationName,
  cell: string,
  say: (value: string) => string,
  otherwise: string,
): string =>
  declarationOptions[name].reduceRight(
    (rest, { value }) =>
      `IF(${cell}=${quoted(declarationLabel(name, value))},${say(value)},${rest})`,
    otherwise,
  );

/**
 * 口径说明, assembled from the drop-downs alone, so that it is right in any program and without the
 * add-in. What is not declared yet is named. The class order says nothing where each class is counted.
 */
export function scopeNote(at: Place): string | null {
  const parts = SCOPE_DECLARATIONS.flatMap((name) => {
    const cell = at(name);
    if (cell === null) return [];
    const missing = quoted(`【${declarationTitles[name].zh}未声明】`);
    const text = byValue(name, cell, (value) => quoted(scopeSentence(name, value)), missing);
    if (name !== 'classOrder') return [text];
    const counting = at('counting');
    const byClass = quoted(declarationLabel('counting', 'by-class'));
    return counting === null ? [text] : [`IF(${counting}=${byClass},"",${text})`];
  });
  return parts.length === 0 ? null : `=${parts.join('&')}`;
}

/** 处罚种类（一宗只计一类） or （按种类分别计…）, as the cover declares. */
function penaltyHeading(base: string, at: Place): string | null {
  const counting = at('counting');
  if (counting === null) return null;
  const words: Readonly<Record<string, string>> = {
    'one-class': '（一宗只计一类）',
    'by-class': '（按种类分别计，各类之和可以大于处罚决定数）',
  };
  const say = (value: string): string => quoted(words[value] ?? '');
  return `=${quoted(base)}&${byValue('counting', counting, say, quoted('（计数方法尚未在封面声明）'))}`;
}

/** How a case with several penalties is classed; nothing where each class is counted. */
function classOrderNote(at: Place): string | null {
  const [counting, order] = [at('counting'), at('classOrder')];
  if (counting === null || order === null) return null;
  const says = byValue('classOrder', order, (value) => quoted(classOrderSentence(value)), '""');
  return `IF(${counting}=${quoted(declarationLabel('counting', 'one-class'))},${says},"")`;
}

function gradesNote(at: Place): string | null {
  const grades = at('grades');
  if (grades === null) return null;
  const say = (value: string): string =>
    quoted(value === 'three' ? `案卷评查为${THREE_GRADES}，“良好”一行不填。` : '');
  return byValue('grades', grades, say, '""');
}

const holds = (table: TableSpec, code: string): boolean =>
  table.sections.some(({ codes }) => codes.includes(code));

/** The line above the column headings: what is declared for this very table. */
function tableNote(table: TableSpec, geometry: BookGeometry, at: Place): string | null {
  if (holds(table, TOTAL)) {
    const note = at('scopeNote');
    if (note !== null) return `="口径："&${note}`;
    const whole = scopeNote(coverAt(geometry, table.id));
    return whole === null ? null : `="口径："&${whole.slice(1)}`;
  }
  const parts = [
    ...(holds(table, PENALTY_KIND) ? [classOrderNote(at)] : []),
    ...(holds(table, GOOD_GRADE) ? [gradesNote(at)] : []),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `=${parts.join('&')}`;
}

/** 执法行为总数: the table that bears the note on scope. */
const TOTAL = 'N01';

/** Whether the line above the column headings of a table says anything. */
export const hasTableNote = (table: TableSpec): boolean =>
  [TOTAL, PENALTY_KIND, GOOD_GRADE].some((code) => holds(table, code));

/** Heading of the kinds of penalty, wherever it stands now. */
function headingFormulas(sheet: SheetGeometry, table: TableSpec, at: Place): FormulaSpec[] {
  return table.sections.flatMap((section) => {
    const base = headingBase(section.zh);
    const row = section.codes.includes(PENALTY_KIND) ? sheet.sections.get(base) : undefined;
    const formula = row === undefined ? null : penaltyHeading(base, at);
    return row === undefined || formula === null
      ? []
      : [{ sheet: sheet.key, address: cellAddress(row, sheet.columns['code'] ?? 1), formula }];
  });
}

/** Lines of a table above its column headings; they stand still while rows below are moved. */
export function aboveFormulas(pack: Pack, geometry: BookGeometry): readonly FormulaSpec[] {
  return pack.tables.flatMap((table) => {
    const at = coverAt(geometry, table.id);
    const unit = at('unitName');
    const note = tableNote(table, geometry, at);
    return [
      ...(unit === null
        ? []
        : [{ sheet: table.id, address: 'A2', formula: `="填报单位："&${asSeenFormula(unit)}` }]),
      ...(note === null ? [] : [{ sheet: table.id, address: 'A3', formula: note }]),
    ];
  });
}

/** Live texts within the grids and on the cover: section headings, no-duty lines, note on scope. */
export function textFormulas(pack: Pack, geometry: BookGeometry): readonly FormulaSpec[] {
  const note = geometry.cover.get('scopeNote');
  const formula = note === undefined ? null : scopeNote(coverAt(geometry, 'cover'));
  const tables = pack.tables.flatMap((table) => {
    const sheet = geometry.sheets.get(table.id);
    if (sheet === undefined) return [];
    const at = coverAt(geometry, table.id);
    const duty = at(`duty.${table.id}`);
    const none = quoted(declarationLabel(`duty.${table.id}`, 'none'));
    return [
      ...headingFormulas(sheet, table, at),
      ...(sheet.footRow === null || duty === null
        ? []
        : [
            {
              sheet: table.id,
              address: cellAddress(sheet.footRow, sheet.columns['code'] ?? 1),
              formula: `=IF(${duty}=${none},${quoted(NO_DUTY)},"")`,
            },
          ]),
    ];
  });
  return [
    ...(note === undefined || formula === null
      ? []
      : [{ sheet: 'cover', address: cellAddress(note.row, note.column), formula }]),
    ...tables,
  ];
}
