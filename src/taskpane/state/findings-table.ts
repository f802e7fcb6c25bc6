import type { Finding } from '../../rules';
import type { Key, Translate } from '../language/translate';
import { groupOf } from './group-findings';

const COLUMNS = [
  'number', 'severity', 'rule', 'message', 'place', 'difference', 'explanation', 'basis',
] as const; // prettier-ignore

/** Widths of the columns in characters. */
export const FINDING_WIDTHS: readonly number[] = [6, 8, 10, 60, 28, 12, 40, 40];

const placesOf = ({ cells }: Finding, t: Translate): string =>
  [
    ...new Set(
      cells.flatMap(({ place }) => (place === null ? [] : [`${place.sheet} ${place.address}`])),
    ),
  ].join(t('audit.and'));

/** The findings as rows of a table, headings first. */
export const findingRows = (
  findings: readonly Finding[],
  t: Translate,
): readonly (readonly (string | number)[])[] => [
  COLUMNS.map((column) => t(`audit.column.${column}` satisfies Key)),
  ...findings.map((finding, index) => [
    index + 1,
    t(`audit.${groupOf(finding)}` satisfies Key),
    finding.rule,
    finding.message,
    placesOf(finding, t),
    finding.difference === null || Number(finding.difference) === 0
      ? ''
      : Number(finding.difference),
    finding.explanation?.text ?? finding.expired?.text ?? finding.rejected?.text ?? '',
    finding.basis,
  ]),
];

/** A text a spreadsheet would take for a formula gets the mark that says it is none. */
const harmless = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** RFC 4180, with the mark by which Excel and WPS know UTF-8. */
export const csvBytes = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\ufeff${rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`,
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For pasting into a document, where files cannot be handed over. */
export const tableHtml = (rows: readonly (readonly (string | number)[])[]): string =>
  `<table border="1">${rows
    .map(
      (row, at) =>
        `<tr>${row
          .map((cell) => {
            const tag = at === 0 ? 'th' : 'td';
            return `<${tag}>${escaped(String(cell))}</${tag}>`;
          })
          .join('')}</tr>`,
    )
    .join('')}</table>`;
