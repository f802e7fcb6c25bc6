import { declarationsFrom, emptyFiling } from '../../../src/catalog';
import type { Filing } from '../../../src/catalog';
import { toDecimal } from '../../../src/figures';
import { judge } from '../../../src/rules';
import { ruleOf } from './rule-of';

const filing: Filing = emptyFiling({
  figures: { A06: 3, A07: 4, A08: 12, C30: '2.5', 'A06@prev': 30 },
  declarations: declarationsFrom({ licences: 'acceptance', 'duty.T3': 'held' }),
});

const valueOf = (expression: string): string | null => {
  const { left } = judge(ruleOf(`${expression} > -1000`), filing);
  return left === null ? null : toDecimal(left);
};

describe('the value of an expression', () => {
  it.each<[string, string | null]>([
    ['7', '7'],
    ['7.25', '7.25'],
    ['A06', '3'],
    ['A06@prev', '30'],
    ['A06 + A07', '7'],
    ['A06 - A07', '-1'],
    ['A06 * A07', '12'],
    ['A08 / A07', '3'],
    ['A06 + A07 * 2', '11'],
    ['-A06', '-3'],
    ['abs(A06 - A07)', '1'],
    ['sum(A06, A07, A08)', '19'],
    ['max(A06, A08, A07)', '12'],
    ['min(A07, A06, A08)', '3'],
    ['zero(A17)', '0'],
    ['zero(A06)', '3'],
    ['zero(A17 + A06)', '3'],
    ['choose(licences, decision: A06, acceptance: A07)', '4'],
    ['choose(duty.T3, held: A08, none: A06)', '12'],
    ['A17', null],
    ['A06 + A17', null],
    ['A17 * A06', null],
    ['-A17', null],
    ['abs(A17)', null],
    ['sum(A06, A17)', null],
    ['max(A06, A17)', null],
    ['min(A17, A06)', null],
    ['A08 / zero(A17)', null],
    ['choose(licences, decision: A06, preliminary: A07)', null],
    ['choose(penalties, cases: A06, decisions: A07)', null],
    ['choose(duty.T4, held: A08, none: A06)', null],
  ])('%s is %s', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it('counts blanks as zero where the relation says so', () => {
    const blanks = (missing: 'partialZero' | 'nonNull', text: string) =>
      judge(ruleOf(text, { missing }), filing).verdict;
    expect(blanks('partialZero', 'A06 + A17 = 3')).toBe('pass');
    expect(blanks('nonNull', 'A06 + A17 = 3')).toBe('unknown');
  });

  it('reads every part, so that one missing figure does not hide the text of another', () => {
    const bad = { kind: 'bad', text: '三', problem: 'text' } as const;
    const other = emptyFiling({ figures: { A07: bad } });
    for (const text of ['A17 + A07 = 1', 'A07 + A17 = 1', 'sum(A17, A07) = 1']) {
      expect(judge(ruleOf(text), other).verdict).toBe('broken');
    }
  });
});

describe('what an office declares', () => {
  const declared = (text: string, declarations: Readonly<Record<string, string>>): string =>
    judge(ruleOf(text), { ...filing, declarations: declarationsFrom(declarations) }).verdict;

  it.each<[string, string, string]>([
    ['licences', 'decision', 'acceptance'],
    ['penalties', 'decision', 'filing'],
    ['court', 'in', 'out'],
    ['inspections', 'in', 'out'],
    ['counting', 'one-class', 'by-class'],
    ['grades', 'three', 'four'],
    ['classOrder', 'statute', 'old8'],
    ['duty.T3', 'held', 'none'],
  ])('%s is known by its value once it is declared', (name, value, other) => {
    const text = `declared(${name}, ${value})`;
    expect(declared(text, { [name]: value })).toBe('pass');
    expect(declared(text, { [name]: other })).toBe('fail');
    expect(declared(text, {})).toBe('unknown');
    expect(declared(`not ${text}`, {})).toBe('unknown');
  });

  it('is not the duty of another table', () => {
    expect(declared('declared(duty.T3, held)', { 'duty.T4': 'held' })).toBe('unknown');
  });

  it('chooses a condition as it chooses a number', () => {
    const text = 'choose(court, in: A06 = 3, out: A06 = 4)';
    expect(declared(text, { court: 'in' })).toBe('pass');
    expect(declared(text, { court: 'out' })).toBe('fail');
    expect(declared(text, {})).toBe('unknown');
    expect(declared('choose(court, in: A06 = 3, off: A06 = 3)', { court: 'out' })).toBe('unknown');
  });

  it('is nothing under a name that is none', () => {
    const rule = ruleOf('declared(court, in)');
    for (const name of ['toString', 'duties', 'unitName', 'duty.', 'duty']) {
      const check = { node: 'declared', of: name, value: 'in' } as const;
      const chosen = { node: 'choose', of: name, cases: { in: rule.check } } as const;
      expect(judge({ ...rule, check }, filing).verdict).toBe('unknown');
      expect(judge({ ...rule, check: chosen }, filing).verdict).toBe('unknown');
    }
  });
});

describe('filled and blank', () => {
  const state = (of: string): Filing =>
    emptyFiling({
      figures: of === 'bad' ? { A06: { kind: 'bad', text: '三', problem: 'text' } } : { A06: of },
    });

  it.each<[string, string, string]>([
    ['5', 'pass', 'fail'],
    ['0', 'pass', 'fail'],
    ['', 'fail', 'pass'],
    ['—', 'fail', 'fail'],
    ['bad', 'fail', 'fail'],
  ])('of %j', (of, filled, blank) => {
    expect(judge(ruleOf('filled(A06)'), state(of)).verdict).toBe(filled);
    expect(judge(ruleOf('blank(A06)'), state(of)).verdict).toBe(blank);
  });
});
