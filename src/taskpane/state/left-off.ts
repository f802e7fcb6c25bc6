import type { Filing, Place } from '../../catalog';
import { recall, remember } from '../settings/person-store';
import type { StepId } from './pane-state';

/** Where a person stopped in one workbook. */
export interface LeftOff {
  readonly step: StepId;
  /** The figure's cell last selected; null when none was. */
  readonly place: Place | null;
}

const STORE = 'left';
/** Workbooks remembered at most, the latest first. */
const KEPT = 20;

const nameOf = ({ cover, pack }: Filing): string =>
  [pack, cover.unitName, String(cover.year)].join('|');

type Entry = readonly [workbook: string, step: string, sheet: string, address: string];

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string');

const entries = (): readonly Entry[] => {
  try {
    const kept: unknown = JSON.parse(recall(STORE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
};

const isStep = (step: string): step is StepId =>
  step === 'fill' || step === 'audit' || step === 'report';

/** @returns null in a workbook this person has not worked on, on this machine */
export const leftOff = (filing: Filing): LeftOff | null => {
  const found = entries().find(([workbook]) => workbook === nameOf(filing));
  if (found === undefined) return null;
  const [, step, sheet, address] = found;
  return isStep(step) ? { step, place: address === '' ? null : { sheet, address } } : null;
};

/** Kept on this machine only: which cell, never what is in it. */
export const rememberLeftOff = (filing: Filing, { place, step }: LeftOff): void => {
  const name = nameOf(filing);
  const others = entries().filter(([workbook]) => workbook !== name);
  const entry: Entry = [name, step, place?.sheet ?? '', place?.address ?? ''];
  remember(STORE, JSON.stringify([entry, ...others].slice(0, KEPT)));
};
