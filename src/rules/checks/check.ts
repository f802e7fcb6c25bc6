import type { Filing } from '../../catalog';
import type { Finding } from '../types';

/** Thresholds of plausibility checks. */
export interface CheckSettings {
  /** G-12: a change of at least this share of last year, in per cent … */
  readonly swingPercent: number;
  /** … and of at least this much. */
  readonly swingAmount: number;
}

export const defaultSettings: CheckSettings = { swingPercent: 30, swingAmount: 30 };

/** A relation that cannot be one expression. */
export type Check = (filing: Filing, settings: CheckSettings) => readonly Finding[];
