import { figureKey } from '../../catalog';
import type { Declarations, FigureKey, Filing, Period } from '../../catalog';
import { add, fromDecimal, subtract } from '../../figures';
import type { Rational } from '../../figures';
import { operandOf } from './operand';
import type { Operand } from './operand';
import type { Quantity } from './quantity';

/** Half of 0.01 万元, the precision amounts are reported to in totals; an office may set another. */
export const HALF_UNIT = fromDecimal('0.005');

/** What an expression may see of a filing while it is evaluated, and what it has seen. */
export interface Scope {
  readonly filing: Filing;
  /** Blank cells count as zero everywhere (partialZero, nonZero, alwaysZero). */
  readonly blankIsZero: boolean;
  /** What each amount may be off by either way, in 万元; null is nothing. */
  readonly roundedAmounts: Rational | null;
  /** Allowed difference of any comparison, a plain decimal; null is none. */
  readonly allowed: string | null;
  /** Cells read as numbers outside `zero(…)`: what the missing mode looks at. */
  readonly needed: Map<FigureKey, Operand>;
  /** All cells read as numbers: text in any of them breaks the rule. */
  readonly read: Map<FigureKey, Operand>;
  /** Set when a comparison held only because figures are not exact. */
  rounded: boolean;
}

export const newScope = (
  filing: Filing,
  settings: Pick<Scope, 'blankIsZero' | 'roundedAmounts' | 'allowed'>,
): Scope => ({ filing, ...settings, needed: new Map(), read: new Map(), rounded: false });

/** The number in a cell; null when there is none. Remembers that the cell was asked for. */
export const readCell = (
  scope: Scope,
  code: string,
  period: Period,
  optional: boolean,
): Quantity | null => {
  const key = figureKey(code, period);
  const operand = operandOf(scope.filing, code, period);
  scope.read.set(key, operand);
  if (!optional) scope.needed.set(key, operand);
  if (operand.kind !== 'number') return null;
  const { value, interval, amount } = operand;
  if (interval !== null || !amount || scope.roundedAmounts === null) return { value, interval };
  return {
    value,
    interval: {
      low: subtract(value, scope.roundedAmounts),
      high: add(value, scope.roundedAmounts),
      lowClosed: true,
      highClosed: true,
    },
  };
};

/** Declarations that are one value each; duties are by table. */
const switches = {
  licences: 'licences',
  penalties: 'penalties',
  court: 'court',
  inspections: 'inspections',
  counting: 'counting',
  grades: 'grades',
  classOrder: 'classOrder',
} as const;

/** The declared value under a flat name (`licences`, `duty.T3`); null when undeclared. */
export const declaredIn = (declarations: Declarations, name: string): string | null => {
  if (name.startsWith('duty.')) {
    const duty = declarations.duties[name.slice('duty.'.length)] ?? 'undeclared';
    return duty === 'undeclared' ? null : duty;
  }
  return Object.hasOwn(switches, name)
    ? declarations[switches[name as keyof typeof switches]]
    : null;
};
