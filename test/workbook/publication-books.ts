import { filingFrom, layoutIds, readFiguresFile, sampleFigures } from '../../src/catalog';
import type { FiguresRead, LayoutId } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { publicationOf, publicationSheet } from '../../src/template';
import type { Publication, PublicationSheet } from '../../src/template';
import { fillWorkbook, insertPublication, insertTemplate, readFiling } from '../../src/workbook';
import type { PublicationReport } from '../../src/workbook';
import qingyuan from '../fixtures/qingyuan-2024.json';

/** Figures of a sample, or of 庆元 2024 as published (only figures; the merged columns are divided). */
export const figuresOf = (name: string): FiguresRead => {
  if (name !== 'qingyuan') return sampleFigures(name);
  const read = readFiguresFile(qingyuan);
  if (!read.ok) throw new Error(read.message);
  return read;
};

export const filingOf = (name: string) => filingFrom(figuresOf(name));

/** An open workbook with these figures filed in it. */
export const filledHost = async (figures: FiguresRead): Promise<NodeHost> => {
  const host = await openNodeHost();
  const { unitName, level } = figures.cover;
  await insertTemplate({ pack: figures.pack, year: figures.year, unitName, level });
  await fillWorkbook(figures, { overwrite: 'replace' });
  return host;
};

export interface PublishedSheet {
  readonly id: LayoutId;
  readonly report: PublicationReport;
  /** What must stand there. */
  readonly publication: Publication;
  /** Where it must stand. */
  readonly sheet: PublicationSheet;
}

/** Puts every layout into the open workbook. */
export const publishAll = async (): Promise<readonly PublishedSheet[]> => {
  const sheets: PublishedSheet[] = [];
  for (const id of layoutIds()) {
    const report = await insertPublication(id);
    const { filing, geometry } = await readFiling();
    sheets.push({
      id,
      report,
      publication: publicationOf(filing, id),
      sheet: publicationSheet({ pack: filing.pack, layout: id, geometry, title: report.sheet }),
    });
  }
  return sheets;
};

/** Each expected cell of a publication: address, and the value as text; notes as printed. */
export const expectedCells = ({
  publication,
  sheet,
}: PublishedSheet): readonly [string, string][] =>
  publication.tables.flatMap((table, index) => {
    const place = sheet.tables[index];
    if (place === undefined) throw new Error(`no place for ${table.id}`);
    return table.rows.flatMap((row, at) =>
      row.map((cell, column): [string, string] => [
        place.cells[at]?.[column] ?? '',
        cell.kind === 'number' ? cell.value : cell.text,
      ]),
    );
  });

/** A cell's value as `expectedCells` has it: numbers as shortest decimals. */
export const shown = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'number'
      ? String(value)
      : String(value);
