import { entryNote, indicator } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import {
  problemSentence,
  problemSentenceEn,
  readFigure,
  toNumber,
  unitIsInteger,
} from '../../figures';
import type { FigureWrite } from '../../workbook';
import type { Language } from '../language/translate';

/** What typing into the card of a cell comes to. */
export type TypedFigure =
  | ({ readonly ok: true } & Pick<FigureWrite, 'note' | 'value'>)
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads what was typed for a cell as the sheet itself would be read: 1,234, 3590件(…), 3.4万, —, or
 * nothing, which leaves the cell as it is. What cannot be told for certain is refused with a sentence.
 */
export const typedFigure = (
  { code, period, row, unit }: FiledFigure,
  text: string,
  language: Language,
): TypedFigure => {
  const own = unit ?? indicator(code).unit;
  const reading = readFigure(text, {
    unit: own,
    integer: period !== 'pub' && unitIsInteger(own),
    negative: row > 0,
  });
  switch (reading.kind) {
    case 'blank':
      return { ok: true, value: '', note: '' };
    case 'na':
      return { ok: true, value: reading.text, note: '' };
    case 'number': {
      const { remark, stated } = reading;
      const note = entryNote({ value: text }, stated, remark, period);
      return { ok: true, value: toNumber(stated.value), note };
    }
    case 'problem': {
      const say = language === 'zh-CN' ? problemSentence : problemSentenceEn;
      return { ok: false, sentence: say(reading.problem, reading.text) };
    }
  }
};
