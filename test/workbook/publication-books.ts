import { filingFrom, layoutIds, readFiguresFile, sampleFigures } from '../../src/catalog';
import type { FiguresRead, Filing, LayoutId } from '../../src/catalog';
import type { NodeHost } from '../../src/host/node';
import { publicationOf, publicationSheet } from '../../src/template';
import type { Publication, PublicationSheet, PublishedCell } from '../../src/template';
import { insertPublication, readFiling } from '../../src/workbook';
import type { PublicationReport } from '../../src/workbook';
import { openFilled } from '../books/saved-books';
import qingyuan from '../fixtures/qingyuan-2024.json';

/** Figures of a sample, or of 庆元 2024 as published (only figures; the merged columns are divided). */
export const figuresOf = (name: string): FiguresRead => {
  if (name !== 'qingyuan') return sampleFigures(name);
  const read = readFiguresFile(qingyuan);
  if (!read.ok) throw new Error(read.message);
  return read;
};

export const filingOf = (name: string): Filing => filingFrom(figuresOf(name));

/** An open workbook with these figures filed in it. */
export const filledHost = (figures: FiguresRead): Promise<NodeHost> => openFilled(figures);

export interface PublishedSheet {
  readonly id: LayoutId;
  readonly report: PublicationReport;
  /** What must stand there. */
  readonly publication: Publication;
  /** Where it must stand. */
  readonly sheet: PublicationSheet;
}

/** Puts layouts into the open workbook, all of them unless some are named. */
export const publishAll = async (
  ids: readonly LayoutId[] = layoutIds(),
): Promise<readonly PublishedSheet[]> => {
  const reports: PublicationReport[] = [];
  for (const id of ids) reports.push(await insertPublication(id));
  const { filing, geometry } = await readFiling();
  return reports.map((report) => {
    const publication = publicationOf(filing, report.layout);
    const sheet = publicationSheet({
      pack: filing.pack,
      layout: report.layout,
      geometry,
      title: report.sheet,
      publication,
    });
    return { id: report.layout, report, publication, sheet };
  });
};

/** Each cell a publication expects: its address and what it shows. */
export const expectedCells = ({
  publication,
  sheet,
}: PublishedSheet): readonly (readonly [string, PublishedCell])[] =>
  publication.tables.flatMap((table, index) => {
    const place = sheet.tables[index];
    if (place === undefined) throw new Error(`no place for ${table.id}`);
    return table.rows.flatMap((row, at) =>
      row.map((cell, column) => [place.cells[at]?.[column] ?? '', cell] as const),
    );
  });

/**
 * Whether a cell's value is the one expected: a number as a number, its decimals to the last one a cell
 * can keep; text, and blank as ''.
 */
export const sameCell = (wanted: PublishedCell, found: unknown): boolean =>
  wanted.kind === 'number'
    ? typeof found === 'number' && Number(wanted.value) === Number(found.toPrecision(15))
    : (found ?? '') === wanted.text;

/** Cells of a sheet that do not show what `publicationOf` says: layout, address, wanted, found. */
export const differing = (
  published: PublishedSheet,
  shown: (address: string) => unknown,
): readonly unknown[] =>
  expectedCells(published).flatMap(([address, wanted]) => {
    const found = shown(address);
    return sameCell(wanted, found) ? [] : [[published.id, address, wanted, found]];
  });
