import type { PackId } from '../../catalog';
import type { Rule, RuleKind } from '../rule';
import type { MissingMode } from '../types';

/** How a relation is checked: clauses as data, a check written out, or the claims read from prose. */
export type Carrier = 'clauses' | 'check' | 'claims';

/** A worked example on a sheet: what the audit says of these figures under this relation. */
export interface SheetExample {
  readonly kind: 'sheet';
  readonly pack: PackId;
  /** By code or figure key, plain decimals. */
  readonly figures: Readonly<Record<string, string>>;
  readonly declarations: Readonly<Record<string, string>>;
  readonly cover: Readonly<Record<string, string | number>>;
  /** 说明 by code. */
  readonly notes: Readonly<Record<string, string>>;
  /** Rows the office names itself, in order. */
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly value: string;
  }[];
  readonly texts: Readonly<Record<string, string>>;
  /** Figures of subordinate bodies (G-07). */
  readonly units: readonly Readonly<Record<string, string>>[];
  /** The instance meant, without its relation (`T6:duty`); null is any. */
  readonly about: string | null;
  readonly want: 'pass' | 'fail';
}

/** A worked example in prose: a sentence beside the figures it states. */
export interface ClaimExample {
  readonly kind: 'claim';
  readonly claim: string;
  readonly figures: Readonly<Record<string, string>>;
  /** The year filed, and the level of the office. */
  readonly year: number;
  readonly level: string;
  readonly want: 'pass' | 'fail';
}

/** One of the relations of the field, however it is checked. */
export interface Relation {
  /** G-01 … X-03. */
  readonly id: string;
  /** The relation in the field's own notation. */
  readonly relation: string;
  /** 强制, 核实, or 强制/核实 where its clauses differ. */
  readonly class: '强制' | '核实' | '强制/核实';
  readonly kind: RuleKind;
  readonly basis: string;
  readonly carried: readonly Carrier[];
  /** Of the check or the claims; clauses have their own. Null where there are clauses only. */
  readonly missing: MissingMode | null;
  readonly tolerance: string | null;
  /** What is wrong when it fails; null where the clauses say it. */
  readonly message: string | null;
  readonly clauses: readonly Rule[];
  /** Besides those of the clauses. */
  readonly examples: readonly (SheetExample | ClaimExample)[];
}
