import { codesInValue, layout as layoutOf } from '../../catalog';
import type { AuditResult, Finding } from '../../rules';
import type { Publication, PublishedCell } from '../../template';

/** The runner's contract for `publish --json`; `incomplete` and `hints` stand behind it. */
export interface PublicationJson {
  readonly tables: readonly {
    readonly title: string;
    readonly unit: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (number | string)[])[];
    readonly notes: readonly string[];
  }[];
  readonly unexpressed: readonly string[];
  readonly incomplete: readonly string[];
  /** What the audit says of the figures that are printed. */
  readonly hints: readonly Pick<Finding, 'rule' | 'severity' | 'message'>[];
}

const cellJson = (cell: PublishedCell): number | string =>
  cell.kind === 'number' ? Number(cell.value) : cell.text;

/** Findings on figures the layout prints: better seen before the tables are out. */
export function publicationHints(
  publication: Publication,
  result: AuditResult,
): PublicationJson['hints'] {
  const printed = new Set(
    layoutOf(publication.layout).tables.flatMap(({ items }) =>
      items.flatMap(({ value, whole }) => codesInValue(`${value} ${whole ?? ''}`)),
    ),
  );
  return result.findings
    .filter(({ cells }) => cells.some(({ code, period }) => period === 'cur' && printed.has(code)))
    .map(({ rule, severity, message }) => ({ rule, severity, message }));
}

export function publicationJson(publication: Publication, result: AuditResult): PublicationJson {
  return {
    tables: publication.tables.map(({ title, unit, columns, rows, notes }) => ({
      title,
      unit,
      columns,
      rows: rows.map((row) => row.map(cellJson)),
      notes,
    })),
    unexpressed: publication.unexpressed,
    incomplete: publication.incomplete,
    hints: publicationHints(publication, result),
  };
}
