import type { Pack } from '../../catalog';
import type { Rule } from '../rule';
import { rulesOf } from '../rule-set';
import type { AddressBook, Severity } from '../types';
import { withOpenAddresses } from './address-pattern';
import { combinedFormula } from './verdict-formula';

const rank: Readonly<Record<Severity, number>> = { 强制: 0, 核实: 1, 提示: 2 };

/** Rules shown in the check cell beside a code: hard ones first; hints are for the pane only. */
export const rulesAt = (pack: Pack, code: string): readonly Rule[] =>
  rulesOf(pack)
    .filter((each) => each.at === code && each.severity !== '提示')
    .sort((left, right) => rank[left.severity] - rank[right.severity]);

type Make = ReturnType<typeof withOpenAddresses>;

const made = new WeakMap<Pack, Map<string, Make>>();

/** The native formula of a code's check cell; null when no rule stands there. See `combinedFormula`. */
export const checkFormulaAt = (pack: Pack, code: string, book: AddressBook): string | null => {
  const ofPack = made.get(pack) ?? new Map<string, Make>();
  made.set(pack, ofPack);
  const make =
    ofPack.get(code) ?? withOpenAddresses((each) => [combinedFormula(rulesAt(pack, code), each)]);
  ofPack.set(code, make);
  return make(book)[0] ?? null;
};
