import { figureKey, pack as packOf } from '../catalog';
import type { FigureKey, Pack, Period } from '../catalog';
import { areaAddress, cellAddress, parseReference } from './address';
import { COVER_COLUMN, coverLayout } from './cover-layout';
import { coverSheet } from './cover-sheet';
import { findingsSheet } from './findings-sheet';
import { formulasOf, overviewFormulas } from './formulas';
import { FINDING_COLUMNS, FINDING_ROWS, FIRST_ROW, HEADER_ROW, freshGeometry } from './geometry';
import type { BookGeometry, SheetGeometry } from './geometry';
import { aboveFormulas, textFormulas } from './live-texts';
import { META_NAME, coverName, figureName, rangeName, topicName } from './names';
import { noteCells } from './note-cells';
import { ratioSheet } from './ratio-sheet';
import { parseCodeLabel } from './row-key';
import { freeTitle, sheetKeys, wantedTitle } from './sheet-titles';
import { tableSheet } from './table-sheet';
import { TEXT_COLUMN, textSheet } from './text-sheet';
import type { Blueprint, FormulaSpec, NameSpec, SheetBlueprint, TemplateRequest } from './types';

/** Reading and repairing one workbook ask for the same template again and again. */
const RECENT = 4;
const recent = new Map<string, Blueprint>();

/**
 * The whole template as data: sheets, names and places. Titles step aside for sheets the workbook
 * already has (`existingNames`).
 * @throws RangeError for an unknown pack.
 */
export function buildBlueprint(request: TemplateRequest): Blueprint {
  const pack = packOf(request.pack);
  const titles = chooseTitles(pack, request.existingNames ?? [], request.titles);
  const { year, unitName, level } = request;
  const key = JSON.stringify([pack.id, year, unitName, level, ...titles.values()]);
  const blueprint = recent.get(key) ?? build(pack, titles, request);
  recent.delete(key);
  recent.set(key, blueprint);
  for (const oldest of [...recent.keys()].slice(0, -RECENT)) recent.delete(oldest);
  return blueprint;
}

function build(
  pack: Pack,
  titles: ReadonlyMap<string, string>,
  request: TemplateRequest,
): Blueprint {
  const geometry = freshBook(pack, titles);
  const formulas = new Map<string, FormulaSpec[]>();
  for (const formula of [
    ...formulasOf(pack, geometry),
    ...overviewFormulas(pack, geometry),
    ...aboveFormulas(pack, geometry),
    ...textFormulas(pack, geometry),
  ]) {
    formulas.set(formula.sheet, [...(formulas.get(formula.sheet) ?? []), formula]);
  }
  const sheets = sheetKeys(pack).map((key) =>
    withFormulas(sheetOf(pack, key, titles, request), formulas.get(key) ?? []),
  );
  return {
    pack: pack.id,
    version: pack.version,
    year: request.year,
    sheets,
    names: namesOf(pack, geometry),
    places: placesOf(geometry),
    geometry,
  };
}

/** Titles by sheet key. */
function chooseTitles(
  pack: Pack,
  existing: readonly string[],
  given: ReadonlyMap<string, string> = new Map<string, string>(),
): ReadonlyMap<string, string> {
  const taken = [...existing];
  const titles = new Map<string, string>();
  for (const key of sheetKeys(pack)) {
    const title = given.get(key) ?? freeTitle(wantedTitle(pack, key), taken);
    titles.set(key, title);
    taken.push(title);
  }
  return titles;
}

function sheetOf(
  pack: Pack,
  key: string,
  titles: ReadonlyMap<string, string>,
  request: TemplateRequest,
): SheetBlueprint {
  const title = titles.get(key) ?? key;
  if (key === 'cover') return coverSheet(pack, titles, request);
  if (key === 'ratios') return ratioSheet(pack, title, request);
  if (key === 'texts') return textSheet(pack, title, request);
  if (key === 'findings') return findingsSheet(title, request);
  return tableSheet(pack, key, title, request);
}

/** Where everything stands in a fresh template under the given titles. */
export function freshBook(pack: Pack, titles: ReadonlyMap<string, string>): BookGeometry {
  const sheets = new Map<string, SheetGeometry>();
  for (const key of [...pack.tables.map((table) => table.id), 'ratios']) {
    sheets.set(key, freshGeometry(pack, key, titles.get(key) ?? key));
  }
  const cover = new Map<string, { row: number; column: number }>();
  for (const [field, row] of coverLayout(pack).rows) {
    const column = field.startsWith('progress.') ? COVER_COLUMN.filled : COVER_COLUMN.value;
    cover.set(field, { row, column });
  }
  return { sheets, cover, coverTitle: titles.get('cover') ?? '' };
}

/** The sheet with the given formulas in place of what its contents hold there. */
export function withFormulas(
  sheet: SheetBlueprint,
  formulas: readonly FormulaSpec[],
): SheetBlueprint {
  if (formulas.length === 0) return sheet;
  const contents = sheet.contents.map((row) => [...row]);
  for (const { address, formula } of formulas) {
    const at = parseReference(address);
    const row = at === null ? undefined : contents[at.top - 1];
    if (at !== null && row !== undefined) row[at.left - 1] = formula;
  }
  return { ...sheet, contents };
}

const PERIODS_OF_KIND: Readonly<Record<string, readonly Period[]>> = {
  table: ['cur', 'prev'],
  ratios: ['pub'],
};

/** Every figure of a geometry with its name and cell. */
export function figureCells(geometry: BookGeometry): readonly {
  readonly key: FigureKey;
  readonly name: string;
  readonly sheet: SheetGeometry;
  readonly address: string;
}[] {
  return [...geometry.sheets.values()].flatMap((sheet) =>
    [...sheet.rows].flatMap(([label, row]) => {
      const line = parseCodeLabel(label);
      if (line === null) return [];
      return (PERIODS_OF_KIND[sheet.kind] ?? []).flatMap((period) => {
        const column = sheet.columns[period];
        if (column === undefined) return [];
        return [
          {
            key: figureKey(line.code, period, line.row),
            name: figureName(line.code, period, line.row),
            sheet,
            address: cellAddress(row, column),
          },
        ];
      });
    }),
  );
}

function placesOf(geometry: BookGeometry): Blueprint['places'] {
  return new Map(
    figureCells(geometry).map(({ key, sheet, address }) => [key, { sheet: sheet.title, address }]),
  );
}

/** Ranges first: with them alone the sheets can be told and the rest repaired. */
function namesOf(pack: Pack, geometry: BookGeometry): readonly NameSpec[] {
  const layout = coverLayout(pack);
  const whole: NameSpec[] = [
    { name: META_NAME, sheet: 'cover', address: cellAddress(3, COVER_COLUMN.last) },
    {
      name: rangeName('cover'),
      sheet: 'cover',
      address: areaAddress(1, 1, layout.lastRow, COVER_COLUMN.last),
    },
    ...[...geometry.sheets.values()].map((sheet) => ({
      name: rangeName(sheet.key),
      sheet: sheet.key,
      address: areaAddress(
        sheet.headerRow,
        1,
        sheet.lastRow,
        Math.max(...Object.values(sheet.columns)),
      ),
    })),
    {
      name: rangeName('texts'),
      sheet: 'texts',
      address: areaAddress(HEADER_ROW, 1, FIRST_ROW + pack.topics.length - 1, 3),
    },
    {
      name: rangeName('findings'),
      sheet: 'findings',
      address: areaAddress(HEADER_ROW, 1, FIRST_ROW + FINDING_ROWS - 1, FINDING_COLUMNS.length),
    },
  ];
  const fields = [...geometry.cover].map(([field, cell]) => ({
    name: coverName(field),
    sheet: 'cover',
    address: cellAddress(cell.row, cell.column),
  }));
  const topics = pack.topics.map((topic, index) => ({
    name: topicName(topic.id),
    sheet: 'texts',
    address: cellAddress(FIRST_ROW + index, TEXT_COLUMN.text),
  }));
  const figures = figureCells(geometry).map(({ name, sheet, address }) => ({
    name,
    sheet: sheet.key,
    address,
  }));
  return [...whole, ...fields, ...topics, ...figures, ...noteCells(geometry, 'key')];
}
