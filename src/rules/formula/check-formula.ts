import type { Pack } from '../../catalog';
import type { Rule } from '../rule';
import { rulesOf } from '../rule-set';
import type { AddressBook, Severity } from '../types';
import { combinedFormula } from './verdict-formula';

const rank: Readonly<Record<Severity, number>> = { 强制: 0, 核实: 1, 提示: 2 };

/** Rules shown in the check cell beside a code: hard ones first; hints are for the pane only. */
export const rulesAt = (pack: Pack, code: string): readonly Rule[] =>
  rulesOf(pack)
    .filter((each) => each.at === code && each.severity !== '提示')
    .sort((left, right) => rank[left.severity] - rank[right.severity]);

/** The native formula of a code's check cell; null when no rule stands there. See `combinedFormula`. */
export const checkFormulaAt = (pack: Pack, code: string, book: AddressBook): string | null =>
  combinedFormula(rulesAt(pack, code), book);
