import type { Filing } from '../../catalog';
import { repairsOf } from '../../rules';
import type { AuditResult, Finding, Repair, RepairCell } from '../../rules';

/** The runner's contract for `audit --json`; `difference` is null where a relation has none. */
export interface AuditJson {
  readonly template: {
    readonly pack: string;
    readonly version: string;
    readonly year: number;
    readonly unit: string;
  };
  readonly summary: AuditResult['summary'];
  readonly findings: readonly FindingJson[];
}

interface FindingJson {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly difference: number | null;
  readonly cells: readonly {
    readonly code: string;
    readonly period: string;
    readonly sheet: string | null;
    readonly address: string | null;
    readonly value: number | string | null;
  }[];
  readonly explanation: Finding['explanation'];
  /** Hard findings only: the smallest sets of cells that could be wrong, the likeliest first. */
  readonly repair?: readonly RepairJson[];
}

interface RepairPlaceJson {
  readonly code: string;
  readonly period: string;
  readonly address: string | null;
  readonly from: number | string | null;
}

interface RepairJson {
  readonly cells: readonly (RepairPlaceJson &
    (
      | { readonly to: number | string | null }
      /** Both ends belong to it; null is no upper end. */
      | { readonly between: readonly [number | string | null, number | string | null] }
    ))[];
  readonly reason: string;
}

const decimal = /^-?\d+(\.\d+)?$/;

/** A decimal string as a JSON number, any other text as it is, an empty cell as null. */
function jsonValue(value: string): number | string | null {
  if (value === '') return null;
  return decimal.test(value) ? Number(value) : value;
}

function repairCellJson(cell: RepairCell): RepairJson['cells'][number] {
  const where = {
    code: cell.code,
    period: cell.period,
    address: cell.place?.address ?? null,
    from: jsonValue(cell.from),
  };
  if ('to' in cell) return { ...where, to: jsonValue(cell.to) };
  const [low, high] = cell.between;
  return { ...where, between: [jsonValue(low), high === null ? null : jsonValue(high)] };
}

function repairJson({ cells, reason }: Repair): RepairJson {
  return { cells: cells.map(repairCellJson), reason };
}

function findingJson(finding: Finding, repairs: readonly Repair[]): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    difference: finding.difference === null ? null : Number(finding.difference),
    cells: finding.cells.map((cell) => ({
      code: cell.code,
      period: cell.period,
      sheet: cell.place?.sheet ?? null,
      address: cell.place?.address ?? null,
      value: jsonValue(cell.value),
    })),
    explanation: finding.explanation,
    ...(finding.severity === '强制' ? { repair: repairs.map(repairJson) } : {}),
  };
}

export function auditJson(filing: Filing, result: AuditResult): AuditJson {
  const repairs = repairsOf(filing, result);
  return {
    template: {
      pack: filing.pack,
      version: filing.version,
      year: filing.cover.year,
      unit: filing.cover.unitName,
    },
    summary: result.summary,
    findings: result.findings.map((finding) =>
      findingJson(finding, repairs.get(finding.instance) ?? []),
    ),
  };
}

/** The same for a person's eyes, one finding a line. */
export function auditText(result: AuditResult): string {
  const { hard, query, hint, explained } = result.summary;
  const head = `强制 ${hard}，核实 ${query}，提示 ${hint}，已说明 ${explained}`;
  const lines = result.findings.map(
    (finding) => `[${finding.severity}] ${finding.rule} ${finding.message}`,
  );
  return [head, ...lines].join('\n');
}
