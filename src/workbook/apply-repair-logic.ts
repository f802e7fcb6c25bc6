import { figureOf, told } from '../catalog';
import type { FiledFigure, Told } from '../catalog';
import { toDecimal } from '../figures';
import type { RepairTo } from '../rules';
import { codeLabel } from '../template';
import type { Reading } from './read-logic';
import { labelTitle, labelTitleEn } from './label-title';
import type { FigureWrite } from './write-plan';

/** What pressing a suggestion comes to: all its cells, or none and why. */
export interface RepairPlan {
  readonly figures: readonly FigureWrite[];
  /** One sentence for each cell that is not as it was when the suggestion was made. */
  readonly refused: readonly Told[];
}

/** The content of a figure cell as suggestions speak of it: a decimal, '' when blank, else the text. */
export function contentOf(figure: FiledFigure): string {
  switch (figure.state.kind) {
    case 'number':
      return toDecimal(figure.state.stated.value);
    case 'blank':
      return '';
    case 'na':
      return figure.state.text;
    case 'bad':
      return figure.state.text;
  }
}

/** As a sentence names it. */
export const shownContent = (content: string): Told =>
  content === '' ? told('空白', 'blank') : told(`“${content}”`, `"${content}"`);

/** The cell a figure had is gone. */
export const cellGone = (label: string): Told =>
  told(
    `没有找到 ${labelTitle(label)} 的单元格，它所在的行可能已被删除。请先按“检查并修复模板”。`,
    `The cell of ${labelTitleEn(label)} was not found; its row may have been deleted. Press “Check and repair template” first.`,
  );

/** A suggestion holds only for the figures it was made for: a cell changed to something else refuses it whole. */
export function planRepairCells(reading: Reading, cells: readonly RepairTo[]): RepairPlan {
  const refused: Told[] = [];
  const figures: FigureWrite[] = [];
  for (const { code, period, row, from, to } of cells) {
    const label = codeLabel(code, row);
    const [what, whatEn] = [labelTitle(label), labelTitleEn(label)];
    const figure = figureOf(reading.filing, code, period, row);
    if (figure === null || figure.place === null) {
      refused.push(cellGone(label));
      continue;
    }
    const { sheet, address } = figure.place;
    const now = contentOf(figure);
    const value = to === '' ? '' : Number(to);
    // A cell that holds the value already was written by a press that broke off midway.
    if (now !== from && now !== to) {
      refused.push(
        told(
          `“${sheet}”${address}（${what}）提出建议时是${shownContent(from).zh}，现在是${shownContent(now).zh}，没有改动。请重新审核。`,
          `"${sheet}" ${address} (${whatEn}) was ${shownContent(from).en} when this was suggested and is ${shownContent(now).en} now; nothing was changed. Please audit again.`,
        ),
      );
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      refused.push(
        told(
          `“${sheet}”${address}（${what}）的建议值“${to}”不是数，没有改动。`,
          `The value suggested for "${sheet}" ${address} (${whatEn}), "${to}", is no number; nothing was changed.`,
        ),
      );
    } else {
      figures.push({ code, period, row, value, note: '' });
    }
  }
  return { figures: refused.length > 0 ? [] : figures, refused };
}
