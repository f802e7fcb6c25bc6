import { problemSentence, readFigure, toDecimal, toNumber, unitIsInteger } from '../figures';
import { entryNote, indicator } from '../catalog';
import type { FiledFigure, Filing } from '../catalog';
import { codeLabel } from '../template';
import type { FigureWrite } from './write-plan';

/** A number cell that holds text, with what it most likely means. */
export interface Pasted {
  readonly figure: FiledFigure;
  readonly text: string;
  /** What writing it properly would put into the cell and into 说明; null when it cannot be told. */
  readonly proposal: FigureWrite | null;
  /** What would be done, or why nothing can be: for the person to decide. */
  readonly sentence: string;
}

/**
 * Number cells that hold text, with a proposal for each that can be read: 3590件(3145件为…) is 3590 with
 * the rest in the note. Nothing is changed here; a person decides.
 */
export function findPasted(filing: Filing): readonly Pasted[] {
  return [...filing.figures.values()].flatMap((figure): readonly Pasted[] => {
    if (figure.state.kind !== 'bad' || figure.place === null) return [];
    const { text, problem } = figure.state;
    const item = indicator(figure.code);
    const unit = figure.unit ?? item.unit;
    const reading = readFigure(text, {
      unit,
      integer: unitIsInteger(unit),
      negative: figure.row > 0,
    });
    const where = `“${figure.place.sheet}”${figure.place.address}（${codeLabel(figure.code, figure.row)}）`;
    if (reading.kind !== 'number')
      return [{ figure, text, proposal: null, sentence: problemSentence(problem, text, where) }];
    const { stated, remark } = reading;
    const value = toNumber(stated.value);
    const note = entryNote({ value: text }, stated, remark, figure.period);
    return [
      {
        figure,
        text,
        proposal: { code: figure.code, period: figure.period, row: figure.row, value, note },
        sentence: `${where}的“${text}”改为 ${toDecimal(stated.value)}${note === '' ? '' : `，“${note}”移入“说明”列`}。`,
      },
    ];
  });
}
