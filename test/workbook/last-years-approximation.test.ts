import { emptyFiling, figureKey } from '../../src/catalog';
import type { FiledFigure, Period } from '../../src/catalog';
import { exactly } from '../../src/figures';
import { typedFigure } from '../../src/taskpane/state/typed-figure';
import { findPasted } from '../../src/workbook/pasted-logic';
import { noteOfNewYear } from '../../src/workbook/year/next-year-changes-logic';

/** The cell of persons trained, as somebody left it. */
const cell = (period: Period, text: string, note = ''): FiledFigure => ({
  code: 'A22',
  period,
  row: 0,
  state:
    text === ''
      ? { kind: 'number', stated: exactly('40') }
      : { kind: 'bad', text, problem: 'text' },
  note,
  approximation: '',
  place: { sheet: '表7', address: period === 'cur' ? 'D10' : 'E10' },
});

const pasted = (...figures: readonly FiledFigure[]): readonly (string | undefined)[] => {
  const blank = emptyFiling();
  const filled = new Map(figures.map((one) => [figureKey(one.code, one.period), one]));
  return findPasted({ ...blank, figures: filled }).map(({ proposal }) => proposal?.note);
};

describe('an approximate figure of last year', () => {
  it('stays with last year when two columns are pasted', () => {
    expect(pasted(cell('cur', '约40人'), cell('prev', '35余人'))).toEqual([
      '概数：约40人',
      '上年概数：35余人',
    ]);
    expect(pasted(cell('cur', '2.46万人(含协管)'), cell('prev', '1.5万人'))).toEqual([
      '原值：2.46万人；含协管',
      '上年原值：1.5万人',
    ]);
  });

  it('stays with last year when it is typed into the card', () => {
    const typed = (period: Period, text: string): unknown =>
      typedFigure(cell(period, ''), text, 'zh-CN');
    expect(typed('prev', '60余人')).toEqual({ ok: true, value: 60, note: '上年概数：60余人' });
    expect(typed('cur', '60余人')).toEqual({ ok: true, value: 60, note: '概数：60余人' });
    expect(typed('prev', '1万5')).toEqual({ ok: true, value: 15000, note: '上年原值：1万5' });
  });

  it('is not carried on: the new year’s last year is this year', () => {
    expect(noteOfNewYear(cell('cur', '', '概数：约40人；上年概数：35余人；按台账'))).toBe(
      '上年概数：约40人',
    );
    expect(noteOfNewYear(cell('cur', '', '上年概数：35余人'))).toBe('');
  });
});
