import type { Filing } from '../../catalog';
import type { AuditResult, Finding } from '../../rules';

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
}

const decimal = /^-?\d+(\.\d+)?$/;

/** A decimal string as a JSON number, any other text as it is, an empty cell as null. */
function jsonValue(value: string): number | string | null {
  if (value === '') return null;
  return decimal.test(value) ? Number(value) : value;
}

function findingJson(finding: Finding): FindingJson {
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
  };
}

export function auditJson(filing: Filing, result: AuditResult): AuditJson {
  return {
    template: {
      pack: filing.pack,
      version: filing.version,
      year: filing.cover.year,
      unit: filing.cover.unitName,
    },
    summary: result.summary,
    findings: result.findings.map(findingJson),
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
