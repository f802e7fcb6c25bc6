import { emptyFiling } from '../../../src/catalog';
import type { Filing } from '../../../src/catalog';
import { contains, exactly, rational } from '../../../src/figures';
import type { CellState } from '../../../src/figures';
import { judge } from '../../../src/rules';
import type { MissingMode } from '../../../src/rules';
import { operandOf, statedOperand } from '../../../src/rules/verdict/operand';
import { ruleOf } from './rule-of';

const bad = { kind: 'bad', text: '三', problem: 'text' } as const;
type Figures = Readonly<Record<string, string | number | CellState>>;

const nothing = { left: null, right: null, difference: null, rounded: false };

describe('what comes before the arithmetic', () => {
  const verdict = (figures: Figures, when: string, check = 'A14 = A15'): string =>
    judge(ruleOf(check, { when }), emptyFiling({ figures })).verdict;

  it('is the condition: a relation that does not apply is skipped, whatever its figures', () => {
    expect(verdict({ A06: 1, A14: 1, A15: 1 }, 'A06 = 1')).toBe('pass');
    expect(verdict({ A06: 1, A14: 1, A15: 2 }, 'A06 = 1')).toBe('fail');
    expect(verdict({ A06: 2, A14: 1, A15: 2 }, 'A06 = 1')).toBe('skip');
    expect(verdict({ A06: 2, A14: 1, A15: 1 }, 'A06 = 1')).toBe('skip');
    expect(verdict({ A14: 1, A15: 2 }, 'declared(court, in)')).toBe('skip');
  });

  it('reads a blank in the condition as zero, a text breaks it, a — skips it', () => {
    expect(verdict({ A14: 1, A15: 2 }, 'A06 = 0')).toBe('fail');
    expect(verdict({ A06: bad, A14: 1, A15: 2 }, 'A06 = 0')).toBe('broken');
    expect(verdict({ A06: '—', A14: 1, A15: 2 }, 'A06 = 0')).toBe('skip');
  });

  it('is text, then —, then blanks', () => {
    const judged = (figures: Figures, missing: MissingMode) =>
      judge(ruleOf('A14 = A15 + A16', { missing }), emptyFiling({ figures }));
    expect(judged({ A14: bad, A15: '—' }, 'required')).toEqual({
      ...nothing,
      verdict: 'broken',
      incomplete: false,
    });
    expect(judged({ A14: '—', A15: 1 }, 'required')).toMatchObject({ verdict: 'skip' });
    expect(judged({ A14: 1, A15: 1 }, 'required')).toEqual({
      ...nothing,
      verdict: 'fail',
      incomplete: true,
    });
    expect(judged({ A14: 1, A15: 1 }, 'nonNull')).toEqual({
      ...nothing,
      verdict: 'unknown',
      incomplete: false,
    });
  });
});

describe('blanks', () => {
  const judged = (missing: MissingMode, figures: Figures, check = 'A14 = A15 + A16') =>
    judge(ruleOf(check, { missing }), emptyFiling({ figures }));

  it.each<[MissingMode, Figures, string]>([
    ['partialZero', { A14: 0 }, 'pass'],
    ['nonZero', { A14: 0 }, 'skip'],
    ['nonZero', { A14: 0, A15: 0, A16: 0 }, 'skip'],
    ['nonZero', { A14: 2, A15: 2 }, 'pass'],
    ['nonZero', { A15: 2 }, 'fail'],
    ['alwaysZero', {}, 'pass'],
    ['nonNull', {}, 'skip'],
    ['nonNull', { A14: 0 }, 'unknown'],
  ])('under %s, %j is %s', (missing, figures, verdict) => {
    expect(judged(missing, figures).verdict).toBe(verdict);
  });

  it('do not matter to a relation that reads no figure as a number', () => {
    for (const missing of ['partialZero', 'nonNull', 'nonZero', 'required'] as const) {
      expect(judged(missing, {}, 'blank(A14)').verdict).toBe('pass');
      expect(judged(missing, {}, 'filled(A14)').verdict).toBe('fail');
    }
  });

  it('show both sides once a relation is judged, and none before', () => {
    expect(judged('nonNull', { A14: 5, A15: 2, A16: 1 })).toEqual({
      verdict: 'fail',
      left: rational(5),
      right: rational(3),
      difference: '2',
      rounded: false,
      incomplete: false,
    });
    expect(judged('nonNull', { A14: 3, A15: 2, A16: 1 })).toMatchObject({
      verdict: 'pass',
      difference: '0',
      incomplete: false,
    });
  });

  it('show the side that has a value even when an “and” needs no more', () => {
    const { left, right, difference } = judged('nonNull', { A14: 3 }, 'not A14 = A15');
    expect([left, right, difference]).toEqual([null, null, null]);
  });
});

describe('what a cell gives', () => {
  const filingOf = (code: string, state: CellState, approximation = ''): Filing => {
    const filing = emptyFiling({ figures: { [code]: state } });
    const figures = [...filing.figures].map(
      ([key, figure]) =>
        [key, figure.code === code ? { ...figure, approximation } : figure] as const,
    );
    return { ...filing, figures: new Map(figures) as Filing['figures'] };
  };
  const number = (text: string, more: object = {}): CellState => ({
    kind: 'number',
    stated: { ...exactly(text), ...more },
  });

  it('is blank, not applicable or no number as it stands there', () => {
    const of = (figures: Figures) => operandOf(emptyFiling({ figures }), 'A14', 'cur');
    expect([of({}), of({ A14: '—' }), of({ A14: bad })]).toEqual([
      { kind: 'blank' },
      { kind: 'na' },
      { kind: 'bad' },
    ]);
    const none: Filing = { ...emptyFiling({}), figures: new Map() };
    expect(operandOf(none, 'A14', 'cur')).toEqual({ kind: 'blank' });
  });

  it('is exact as it stands, also with decimals; rounded to thousands or 余 it is an interval', () => {
    const operand = (state: CellState, word = '') =>
      operandOf(filingOf('A14', state, word), 'A14', 'cur');
    expect(operand(number('3000'))).toMatchObject({ interval: null, amount: false });
    expect(operand(number('3.5'))).toMatchObject({ interval: null });
    expect(operand(number('3000', { decimals: -3 }))).toMatchObject({
      interval: { low: rational(2500), high: rational(3500), lowClosed: true, highClosed: false },
    });
    const more = { low: rational(3000), high: rational(4000), lowClosed: true, highClosed: false };
    expect(operand(number('3000', { approximation: '余' }))).toMatchObject({ interval: more });
    // What the note says counts before what the cell says.
    expect(operand(number('3000'), '余')).toMatchObject({ interval: more });
    expect(operand(number('3000', { approximation: '近' }), '余')).toMatchObject({
      interval: more,
    });
  });

  it('is an amount where its unit may have decimals, asked once or twice', () => {
    for (const [code, amount] of [
      ['C30', true],
      ['A14', false],
      ['C30', true],
    ] as const) {
      const filing = emptyFiling({ figures: { [code]: 5 } });
      expect(operandOf(filing, code, 'cur')).toMatchObject({ kind: 'number', amount });
    }
  });

  it('ranges over itself alone when it is exact, both ends reached', () => {
    const figure = (state: CellState) => {
      const found = filingOf('A14', state).figures.get('A14@cur');
      return found === undefined ? null : statedOperand(found);
    };
    const point = figure(number('7'));
    expect(point).toEqual({
      value: rational(7),
      interval: null,
      range: { low: rational(7), high: rational(7), lowClosed: true, highClosed: true },
    });
    expect(point !== null && contains(point.range, rational(7))).toBe(true);
    const about = figure(number('100', { approximation: '余' }));
    expect(about?.range).toEqual(about?.interval);
    expect(about?.range).toMatchObject({ low: rational(100), high: rational(200) });
    expect(figure({ kind: 'blank' })).toBeNull();
    expect(figure(bad)).toBeNull();
  });
});
