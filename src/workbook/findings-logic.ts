import { cappedGroups } from '../rules';
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
  if (finding.rejected !== undefined) return '说明须补充';
  return finding.severity === '强制' ? '须改正' : '须说明';
}

/** 表3 for 表3 行政处罚: the column is narrow, and the link leads there anyway. */
const shortTitle = (sheet: string): string => /^表\d+(?=\s)/.exec(sheet)?.[0] ?? sheet;

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
  const text = `${shortTitle(place.sheet)} ${place.address}${others > 0 ? ` 等${String(others + 1)}处` : ''}`;
  return { target, text };
}

const key = (instance: string, fingerprint: string): string => `${instance}\n${fingerprint}`;

/** Findings of one root cause that are written out; of the rest only their number. */
const MOST_OF_ONE_CAUSE = 10;

/** One line for each finding, links collected beside. */
function findingLine(
  finding: Finding,
  number: number | string,
  found: StoredExplanation | undefined,
): Line {
  const difference = Number(finding.difference ?? 0);
  return {
    number,
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    place: placeOf(finding)?.text ?? '',
    // A difference of nothing says nothing.
    difference: difference === 0 ? '' : difference,
    explanation: found?.text ?? finding.explanation?.text ?? '',
    status: status(finding),
    instance: finding.instance,
    fingerprint: finding.fingerprint,
    date: found?.date ?? finding.explanation?.date ?? '',
  };
}

/** Severity of a line that only keeps an explanation. */
export const KEPT_SEVERITY = '留存';

/** Heads the explanations whose findings are gone. */
export const KEPT_HEADING = '以下是以前写过的说明，问题已经消除，留存备查';

const keptLine = (each: StoredExplanation, live: boolean): Line => ({
  severity: KEPT_SEVERITY,
  rule: each.ruleId,
  message: keptMessage(each, live),
  explanation: each.text,
  status: live ? '数据已改' : '已不出现',
  instance: each.rule,
  fingerprint: each.fingerprint,
  date: each.date,
});

/**
 * The list as it is written: findings by root cause in the order given, each with the explanation that
 * was written for it and, right under it, those that were written for figures since changed; of a cause
 * with many findings only the first are written out, with the true count, but never one that has been
 * explained; under the list every other explanation, so that nothing a person typed is lost.
 */
export function findingsBlock(
  findings: readonly Finding[],
  stored: readonly StoredExplanation[],
): FindingsBlock {
  const byKey = new Map(stored.map((each) => [key(each.rule, each.fingerprint), each]));
  const explained = new Set(stored.map(({ rule }) => rule));
  const used = new Set<StoredExplanation>();
  const lines: Line[] = [];
  const links: FindingLink[] = [];
  cappedGroups(findings, MOST_OF_ONE_CAUSE).forEach(({ group, shown, total }, index) => {
    const first = new Set(shown);
    const others = findings.filter(
      (each) => each.group === group && !first.has(each) && explained.has(each.instance),
    );
    const written = [...shown, ...others];
    written.forEach((finding, position) => {
      const number = position === 0 ? index + 1 : `${String(index + 1)}·${String(position + 1)}`;
      const found = byKey.get(key(finding.instance, finding.fingerprint));
      const place = placeOf(finding);
      if (place !== null) links.push({ offset: lines.length, ...place });
      lines.push(findingLine(finding, number, found));
      if (found !== undefined) used.add(found);
      for (const each of stored) {
        if (each.rule !== finding.instance || each === found || used.has(each)) continue;
        used.add(each);
        lines.push(keptLine(each, true));
      }
    });
    if (total > written.length) {
      lines.push({
        message: `同一原因的问题共 ${String(total)} 项，以上列出 ${String(written.length)} 项；先改第 ${String(index + 1)} 项，再审核时其余多半随之消除。`,
      });
    }
  });
  const rest = stored.filter((each) => !used.has(each)).map((each) => keptLine(each, false));
  const heading: readonly Line[] = rest.length === 0 ? [] : [{ message: KEPT_HEADING }];
  return { rows: [...lines, ...heading, ...rest].map(toRow), links };
}

function keptMessage(each: StoredExplanation, live: boolean): string {
  if (live) return '原说明针对改动前的数据：';
  return each.message === '' ? '手写的说明' : each.message;
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
