import type { Finding } from '../../rules';
import { FINDING_COLUMNS, FINDING_HEADERS } from '../../template';
import { findColumns } from '../columns-logic';
import { KEPT_HEADING, KEPT_SEVERITY } from '../findings-logic';
import { extent, textAt } from '../snapshot';
import type { Grid } from '../snapshot';

/** Rows of the list of findings, counted from 1. */
export interface SettledRows {
  /** Explanations that answer no finding of now. */
  readonly explanations: readonly number[];
  /** Those, and their heading where nothing is left under it. */
  readonly rows: readonly number[];
}

/**
 * Which kept explanations are settled. One that answers a finding of now stays, wherever it stands: the
 * pane writes it under the list when the list is older than the finding. So does what a person wrote
 * by hand into an empty row.
 */
export function settledRows(grid: Grid, findings: readonly Finding[]): SettledRows {
  const { columns, headerRow } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  const open = new Set(findings.map(({ instance, fingerprint }) => `${instance}\n${fingerprint}`));
  const explanations: number[] = [];
  const headings: number[] = [];
  let staying = 0;
  for (let row = headerRow + 1; row <= extent(grid).bottom; row += 1) {
    const cell = (name: string): string => textAt(grid, row, columns[name] ?? 0);
    if (cell('message') === KEPT_HEADING) headings.push(row);
    if (cell('severity') !== KEPT_SEVERITY) continue;
    const settled =
      cell('instance') !== '' && !open.has(`${cell('instance')}\n${cell('fingerprint')}`);
    if (settled) explanations.push(row);
    else staying += 1;
  }
  return { explanations, rows: staying > 0 ? explanations : [...headings, ...explanations] };
}
