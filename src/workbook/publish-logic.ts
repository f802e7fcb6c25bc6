import type { Told } from '../catalog';
import { told } from '../catalog';
import { areaAddress, cellAddress, parseReference } from '../template';
import type { Area, PublicationSheet } from '../template';
import { formulaState } from './formula-logic';
import { extent, formulaAt, valueAt } from './snapshot';
import type { CellValue, Grid } from './snapshot';

/** A cell of a publication sheet in which a person wrote something of their own. */
export interface KeptCell {
  readonly address: string;
  /** What stands there. */
  readonly text: string;
  /** What the layout would have there: a figure's formula, a heading, '' for a place of no use to it. */
  readonly wanted: string;
}

export interface Refresh {
  /** Cells to be written: formulas or headings of the layout that are gone or have changed. */
  readonly writes: readonly { readonly address: string; readonly content: string | number }[];
  /** Left as they are. */
  readonly kept: readonly KeptCell[];
}

const isFormula = (content: CellValue): boolean =>
  typeof content === 'string' && content.startsWith('=');

/** The cells right above a table's figures. */
const headings = (sheet: PublicationSheet): readonly string[] =>
  sheet.tables.flatMap(({ cells }) =>
    (cells[0] ?? []).flatMap((address) => {
      const at = parseReference(address);
      return at === null ? [] : [cellAddress(at.top - 1, at.left)];
    }),
  );

/**
 * Whether the sheet still has the rows and columns it was written with: its named area as it was and
 * the headings above the figures where they were. Else new cells would land among a person's own.
 */
export const hasItsShape = (sheet: PublicationSheet, area: Area, grid: Grid): boolean => {
  const here = areaAddress(area.top, area.left, area.bottom, area.right);
  if (here !== sheet.area) return false;
  const { contents } = sheet.blueprint;
  const places = headings(sheet);
  const moved = places.filter((address) => {
    const at = parseReference(address);
    if (at === null) return false;
    const wanted = contents[at.top - 1]?.[at.left - 1] ?? '';
    const current = formulaAt(grid, at.top, at.left);
    return wanted !== '' && current !== wanted && current !== '';
  });
  return moved.length <= places.length / 4;
};

/** What refreshing a sheet has to write, and what a person wrote there that stays. */
export const planRefresh = (sheet: PublicationSheet, grid: Grid): Refresh => {
  const { contents } = sheet.blueprint;
  const writes: { address: string; content: string | number }[] = [];
  const kept: KeptCell[] = [];
  const { bottom, right } = extent(grid);
  const rows = Math.max(bottom, contents.length);
  const columns = Math.max(right, contents[0]?.length ?? 0);
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const wanted = contents[row - 1]?.[column - 1] ?? '';
      const current = formulaAt(grid, row, column);
      const address = cellAddress(row, column);
      if (current === wanted || (wanted === '' && current === '')) continue;
      if (wanted !== '' && current === '') writes.push({ address, content: wanted });
      else if (isFormula(wanted) && isFormula(current)) {
        if (formulaState(String(wanted), current) !== 'same') {
          writes.push({ address, content: wanted });
        }
      } else {
        kept.push({ address, text: String(valueAt(grid, row, column)), wanted: String(wanted) });
      }
    }
  }
  return { writes, kept };
};

/** More kept cells than this are told in one sentence. */
const SINGLY = 4;

/** 第 B5 格手工填了“95000”，没有改动… one sentence a cell, or one for many. */
export const keptSentences = (title: string, kept: readonly KeptCell[]): readonly Told[] => {
  const over = kept.filter(({ wanted }) => wanted.startsWith('='));
  const words = kept.filter(({ wanted }) => !wanted.startsWith('='));
  const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
  const places = (cells: readonly KeptCell[]): Told => {
    const shown = cells.slice(0, SINGLY);
    const all = String(cells.length);
    const more = cells.length > SINGLY;
    return told(
      shown.map(({ address, text }) => `${address}“${short(text)}”`).join('、') +
        (more ? ` 等 ${all} 处` : ''),
      shown.map(({ address, text }) => `${address} "${short(text)}"`).join(', ') +
        (more ? ` and others, ${all} in all` : ''),
    );
  };
  const [byHand, texts] = [places(over), places(words)];
  return [
    ...(over.length === 0
      ? []
      : [
          told(
            `“${title}”里应自动取数的 ${byHand.zh} 是手工填的，没有改动，也不会随填报数变化。要恢复自动取数，请清空后再按一次。`,
            `On "${title}" cells that should take their numbers by themselves were typed by hand: ${byHand.en}. They were not changed and will not follow the tables. Clear them and press again to have them follow.`,
          ),
        ]),
    ...(words.length === 0
      ? []
      : [
          told(
            `“${title}”里自行填写或修改的文字 ${texts.zh} 没有改动。`,
            `Texts of your own on "${title}" were not changed: ${texts.en}.`,
          ),
        ]),
  ];
};
