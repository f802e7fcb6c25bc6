import { headerRows } from './header-rows';
import { markedNumber } from './published-mark';
import type { Publication, PublishedCell, PublishedTable } from './types';

const BORDER = 'border:1px solid #000;padding:4px 6px;text-align:center';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const cellHtml = (cell: PublishedCell): string =>
  `<td style="${BORDER}">${escaped(cell.kind === 'number' ? markedNumber(cell.asFiled ?? cell.value, cell.mark) : cell.text)}</td>`;

const headHtml = ({ headings }: PublishedTable): string =>
  headerRows(headings)
    .map((row) => {
      const cells = row.map(({ text, columns, rows }) => {
        const spans = `${columns > 1 ? ` colspan="${String(columns)}"` : ''}${rows > 1 ? ` rowspan="${String(rows)}"` : ''}`;
        return `<th${spans} style="${BORDER}">${escaped(text)}</th>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');

const tableHtml = (table: PublishedTable): string => {
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  const notes = table.notes.map((note, index) => {
    const number = table.notes.length > 1 ? `${String(index + 1)}. ` : '';
    return `<p>${index === 0 ? '注：' : ''}${number}${escaped(note)}</p>`;
  });
  return [
    `<h3>${escaped(table.title)}（单位：${escaped(table.unit)}）</h3>`,
    '<table style="border-collapse:collapse">',
    `<thead>${headHtml(table)}</thead>`,
    `<tbody>${rows}</tbody></table>`,
    ...notes,
  ].join('');
};

/**
 * The publication as plain HTML for a web page's editor: headings, notes and one bordered table each,
 * without scripts, classes or links. Text is escaped.
 */
export const publicationHtml = (publication: Publication): string =>
  [
    `<h2>${escaped(publication.heading)}</h2>`,
    ...publication.tables.map(tableHtml),
    ...(publication.signatures.length === 0
      ? []
      : [`<p>${publication.signatures.map(escaped).join('　　')}</p>`]),
  ].join('');
