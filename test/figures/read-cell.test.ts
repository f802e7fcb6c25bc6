import { equal, rational, readCell } from '../../src/figures';

const count = { unit: '宗', integer: true };

describe('the state of a cell', () => {
  it('keeps blank, zero and not-applicable apart', () => {
    expect(readCell('', count)).toEqual({ kind: 'blank' });
    expect(readCell(0, count)).toMatchObject({ kind: 'number', stated: { decimals: 0 } });
    expect(readCell('—', count)).toEqual({ kind: 'na', text: '—' });
    expect(readCell(' ／ ', count)).toEqual({ kind: 'na', text: '/' });
    expect(readCell('不适用', count)).toEqual({ kind: 'na', text: '不适用' });
  });

  it.each([
    ['28886', 'text'],
    ['28886件', 'text'],
    ['１２', 'text'],
    [' ', 'text'],
    ['304册', 'unit'],
    ['#DIV/0!', 'error'],
    ['1，234', 'several'],
    ['2024-01-26', 'date'],
    ['-5', 'negative'],
  ])('never turns the text %p into a number', (text, problem) => {
    expect(readCell(text, count)).toEqual({ kind: 'bad', text, problem });
  });

  it('refuses numbers that cannot be filed', () => {
    expect(readCell(-3, count)).toEqual({ kind: 'bad', text: '-3', problem: 'negative' });
    expect(readCell(3.5, count)).toEqual({ kind: 'bad', text: '3.5', problem: 'fraction' });
    expect(readCell(1e16, count)).toMatchObject({ kind: 'bad', problem: 'too-long' });
    expect(readCell(false, count)).toEqual({ kind: 'bad', text: 'false', problem: 'text' });
  });

  it('takes a number by its shortest decimal', () => {
    const state = readCell(2792.5814, { unit: '万元', integer: false });
    if (state.kind !== 'number') throw new Error('not a number');
    expect(equal(state.stated.value, rational(27925814, 10000))).toBe(true);
    expect(state.stated.decimals).toBe(4);
  });
});
