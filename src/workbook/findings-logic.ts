import type { Finding } from '../rules';
import { FINDING_COLUMNS, cellAddress, codeLabel, figureName } from '../template';
import type { FindingColumn } from '../template';
import type { StoredExplanation } from './findings-read-logic';

export interface FindingLink {
  /** Row counted from the first row of the list. */
  readonly offset: number;
  readonly target: string;
  readonly text: string;
}

export interface FindingsBlock {
  /** One row for each finding, then the kept explanations; columns in the order of FINDING_COLUMNS. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly links: readonly FindingLink[];
}

type Line = Partial<Record<FindingColumn, string | number>>;

const toRow = (line: Line): readonly (string | number)[] =>
  FINDING_COLUMNS.map((column) => line[column] ?? '');

function status(finding: Finding): string {
  if (finding.severity === '提示') return '供参考';
  if (finding.explanation !== null) return '已说明';
  if (finding.expired !== null) return '数据已改，请重新说明';
  return finding.severity === '强制' ? '须改正' : '须说明';
}

/** Where a finding points: its first cell that has a place. */
function placeOf(finding: Finding): { readonly target: string; readonly text: string } | null {
  const cell = finding.cells.find(({ place }) => place !== null);
  const place = cell?.place;
  if (cell === undefined || place === null || place === undefined) return null;
  // A name follows renamed sheets and inserted rows; an address would not.
  const target =
    cell.code === ''
      ? `'${place.sheet.replaceAll("'", "''")}'!${place.address}`
      : figureName(cell.code, cell.period, cell.row);
  const others = new Set(finding.cells.map(({ code, row }) => codeLabel(code, row))).size - 1;
  const text = `${place.sheet} ${place.address}${others > 0 ? ` 等${String(others + 1)}处` : ''}`;
  return { target, text };
}

const key = (instance: string, fingerprint: string): string => `${instance}\n${fingerprint}`;

/**
 * The list as it is written: findings in the order given, each with the explanation that was written for
 * it; under them every other explanation, so that nothing a person typed is lost.
 */
export function findingsBlock(
  findings: readonly Finding[],
  stored: readonly StoredExplanation[],
): FindingsBlock {
  const byKey = new Map(stored.map((each) => [key(each.rule, each.fingerprint), each]));
  const used = new Set<StoredExplanation>();
  const links: FindingLink[] = [];
  const rows = findings.map((finding, index) => {
    const found = byKey.get(key(finding.instance, finding.fingerprint));
    if (found !== undefined) used.add(found);
    const place = placeOf(finding);
    if (place !== null) links.push({ offset: index, ...place });
    return toRow({
      number: index + 1,
      severity: finding.severity,
      rule: finding.rule,
      message: finding.message,
      place: place?.text ?? '',
      // A difference of nothing says nothing.
      difference: Number(finding.difference ?? 0) === 0 ? '' : Number(finding.difference),
      explanation: found?.text ?? finding.explanation?.text ?? '',
      status: status(finding),
      instance: finding.instance,
      fingerprint: finding.fingerprint,
      date: found?.date ?? finding.explanation?.date ?? '',
    });
  });
  const live = new Set(findings.map(({ instance }) => instance));
  const kept = stored
    .filter((each) => !used.has(each))
    .map((each) =>
      toRow({
        severity: '留存',
        rule: each.ruleId,
        message: keptMessage(each, live),
        explanation: each.text,
        status: live.has(each.rule) ? '数据已改' : '已不出现',
        instance: each.rule,
        fingerprint: each.fingerprint,
        date: each.date,
      }),
    );
  const heading =
    kept.length === 0
      ? []
      : [toRow({ message: '以下是以前写过的说明，问题已消除或数据已改，留存备查' })];
  return { rows: [...rows, ...heading, ...kept], links };
}

function keptMessage(each: StoredExplanation, live: ReadonlySet<string>): string {
  if (each.message !== '') return each.message;
  return live.has(each.rule) ? '原说明针对改动前的数据' : '手写的说明';
}

/** Second line of the sheet. */
export function summaryLine(summary: {
  readonly hard: number;
  readonly query: number;
  readonly hint: number;
  readonly explained: number;
}): string {
  const { hard, query, hint, explained } = summary;
  if (hard + query + hint + explained === 0) return '审核完毕，没有发现问题。';
  return `强制 ${String(hard)} 项（须改正），核实 ${String(query)} 项（须在“说明”列写明原因），已说明 ${String(explained)} 项，提示 ${String(hint)} 项。数据改动后请重新审核。`;
}

/** Address of a cell of the list. */
export function findingCell(
  firstRow: number,
  offset: number,
  left: number,
  column: FindingColumn,
): string {
  return cellAddress(firstRow + offset, left + FINDING_COLUMNS.indexOf(column));
}
