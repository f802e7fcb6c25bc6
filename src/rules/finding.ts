import { figureOf } from '../catalog';
import type { Filing, Period } from '../catalog';
import { fingerprintOf } from './fingerprint';
import { nameOf, valueTextOf } from './sentence/mention';
import type { Said } from './sentence/said';
import type { Finding, FindingCell, Severity } from './types';

export interface CellId {
  readonly code: string;
  readonly period: Period;
  readonly row?: number;
}

/** A cell as a finding shows it. */
export const findingCell = (filing: Filing, { code, period, row = 0 }: CellId): FindingCell => {
  const figure = figureOf(filing, code, period, row);
  return {
    code,
    period,
    row,
    name: nameOf(filing, code, period, row),
    place: figure?.place ?? null,
    value: valueTextOf(figure),
  };
};

export interface FindingParts {
  readonly rule: string;
  /** What it is about, put in brackets behind the rule. */
  readonly about: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** The same apart from its words; null for a relation that is one expression. */
  readonly said: Said | null;
  readonly difference?: string | null;
  readonly cells: readonly CellId[];
  readonly basis: string;
  /** Root cause where it is known at once; else the finding stands alone until the audit groups it. */
  readonly group?: string;
  /** Anything else an explanation depends on: declarations, dates. */
  readonly also?: string;
}

/** A finding without explanation; the audit adds that. */
export const makeFinding = (filing: Filing, parts: FindingParts): Finding => {
  const cells = parts.cells.map((cell) => findingCell(filing, cell));
  const instance = `${parts.rule}[${parts.about}]`;
  return {
    rule: parts.rule,
    instance,
    group: parts.group ?? `relation:${instance}`,
    severity: parts.severity,
    title: parts.title,
    message: parts.message,
    ...(parts.said === null ? {} : { said: parts.said }),
    difference: parts.difference ?? null,
    cells,
    basis: parts.basis,
    fingerprint: fingerprintOf(instance, cells, parts.also),
    explanation: null,
    expired: null,
  };
};
