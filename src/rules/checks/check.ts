import type { Filing } from '../../catalog';
import { fromDecimal } from '../../figures';
import type { Rational } from '../../figures';
import type { Finding } from '../types';

/** Thresholds of plausibility checks, and what rounding may hide in sums of amounts. */
export interface CheckSettings {
  /** G-12: a change of at least this share of last year, in per cent … */
  readonly swingPercent: number;
  /** … and of at least this much. */
  readonly swingAmount: number;
  /** N-02, C-07: what each amount of a sum may be off by, in 万元, a plain decimal. */
  readonly amountRounding: string;
}

export const defaultSettings: CheckSettings = {
  swingPercent: 30,
  swingAmount: 30,
  amountRounding: '0.005',
};

export const roundingOf = ({ amountRounding }: CheckSettings): Rational =>
  fromDecimal(amountRounding);

/** A relation that cannot be one expression. */
export type Check = (filing: Filing, settings: CheckSettings) => readonly Finding[];
