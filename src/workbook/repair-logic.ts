import { pack as packOf, told } from '../catalog';
import {
  HEADER_ROW,
  FIRST_ROW,
  aboveFormulas,
  areaAddress,
  buildBlueprint,
  formulasOf,
  overviewFormulas,
  sheetKeys,
  textFormulas,
  withFormulas,
} from '../template';
import type { BookGeometry, FormulaSpec, SheetGeometry } from '../template';
import { brokenFormulas } from './formula-logic';
import { findSheets, isOlder } from './identity-logic';
import type { InsertPlan, InsertRequest, SheetRepair } from './insert-plan';
import { currentNames, namesToWrite } from './names-logic';
import { interpret } from './read-logic';
import { layOutCover, metaCell, repairCover } from './repair-cover-logic';
import { fixedRange, repairFindings, repairTexts } from './repair-fixed-logic';
import { gridSurroundings, linesAbove } from './repair-surroundings-logic';
import { planGridRepair } from './repair-grid-logic';
import type { GridRepair } from './repair-grid-logic';
import { repairReport } from './repair-report';
import { extent } from './snapshot';
import type { Grid, Snapshot } from './snapshot';
import { gridInputs, gridValidations } from './validations-logic';

/** The two lines above the column headings, outside the grid that is read. */
const ABOVE = /^A[23]$/;

/** Plans what brings a template that is there, whole or in part, back into order. */
export function planRepair(
  snapshot: Snapshot,
  request: InsertRequest,
  leftovers: ReadonlyMap<string, string>,
): InsertPlan {
  const reading = interpret(snapshot);
  const found = findSheets(snapshot);
  const { pack } = found;
  const year = reading.identity.year === 0 ? request.year : reading.identity.year;
  const adopted = new Set(leftovers.values());
  const blueprint = buildBlueprint({
    pack: pack.id,
    year,
    unitName: reading.filing.cover.unitName || request.unitName,
    level: reading.filing.cover.level || request.level,
    existingNames: snapshot.sheets.map(({ name }) => name).filter((name) => !adopted.has(name)),
    titles: new Map([...leftovers, ...reading.titles]),
  });
  const freshSheet = new Map(blueprint.sheets.map((sheet) => [sheet.key, sheet]));

  const older = isOlder(found);
  const gridRepairs = new Map<string, GridRepair>();
  const sheets = new Map<string, SheetGeometry>();
  for (const [key, fresh] of blueprint.geometry.sheets) {
    const now = reading.geometry.sheets.get(key);
    const grid = found.grids.get(key);
    const sheet = freshSheet.get(key);
    if (now === undefined || grid === undefined || sheet === undefined) {
      sheets.set(key, fresh);
      continue;
    }
    const repair = planGridRepair(pack, grid, now, fresh, sheet, older);
    gridRepairs.set(key, repair);
    sheets.set(key, repair.geometry);
  }
  const coverGrid = found.grids.get('cover');
  const coverLayout =
    coverGrid === undefined
      ? { insertRows: [], cells: blueprint.geometry.cover, added: [], fields: [] }
      : layOutCover(reading.geometry.cover, blueprint.geometry.cover);
  const geometry: BookGeometry = {
    sheets,
    cover: coverLayout.cells,
    coverTitle: coverGrid?.sheet ?? blueprint.geometry.coverTitle,
  };
  const missing = blueprint.sheets.filter(({ key }) => !found.grids.has(key));
  const structural = new Set(
    [...gridRepairs]
      .filter(([, { insertRows, insertColumns }]) => insertRows.length + insertColumns.length > 0)
      .map(([key]) => key),
  );
  if (coverLayout.insertRows.length > 0) structural.add('cover');
  const everything = older || missing.length > 0 || structural.size > 0;

  const wanted: readonly FormulaSpec[] = [
    ...formulasOf(pack, geometry),
    ...overviewFormulas(pack, geometry),
    ...aboveFormulas(pack, geometry),
    ...textFormulas(pack, geometry),
  ];
  const formulasFor = (key: string): readonly FormulaSpec[] =>
    wanted.filter(({ sheet }) => sheet === key);
  const stateOf = (sheet: string): boolean =>
    snapshot.sheets.find(({ name }) => name === sheet)?.protected ?? false;

  const repairs: SheetRepair[] = [];
  const broken: {
    sheet: string;
    overwritten: { address: string; value: string }[];
    rewritten: number;
  }[] = [];
  for (const [key, repair] of gridRepairs) {
    const grid = found.grids.get(key);
    if (grid === undefined) continue;
    // The lines above the heading row are outside the grid that was read: rewritten only when the
    // cover they point to is new, and only where they still stand at their first place.
    const inGrid = formulasFor(key).filter(({ address }) => !ABOVE.test(address));
    const above = formulasFor(key).filter(({ address }) => ABOVE.test(address));
    const atFirstPlace = repair.geometry.headerRow === HEADER_ROW;
    const fresh = freshSheet.get(key);
    const renewed = older && atFirstPlace && fresh !== undefined ? linesAbove(fresh) : null;
    const lost = brokenFormulas(grid, structural.has(key) ? [] : inGrid);
    const before = brokenFormulas(
      grid,
      formulasOf(pack, reading.geometry).filter(({ sheet }) => sheet === key),
    );
    broken.push({
      sheet: grid.sheet,
      overwritten: before
        .filter(({ state }) => state === 'overwritten')
        .map(({ spec, current }) => ({ address: spec.address, value: String(current) })),
      rewritten: before.length,
    });
    repairs.push({
      sheet: grid.sheet,
      protected: stateOf(grid.sheet),
      structure: repair,
      cells: [...repair.cells, ...(renewed?.cells ?? [])],
      plainRows: repair.plainRows,
      merges: renewed?.merges ?? [],
      links: [],
      heights: [...repair.heights, ...(renewed?.heights ?? [])],
      formulas: [
        ...(everything ? inGrid : lost.map(({ spec }) => spec)),
        ...((coverGrid === undefined || older) && atFirstPlace ? above : []),
      ],
      validations: gridValidations(repair.geometry),
      unlocked: gridInputs(repair.geometry),
      ...gridSurroundings(pack, repair, older),
    });
  }
  const freshCover = freshSheet.get('cover');
  if (coverGrid !== undefined && freshCover !== undefined) {
    repairs.push(
      repairCover(
        pack,
        coverGrid,
        { protected: stateOf(coverGrid.sheet), year, older },
        coverLayout,
        { cells: blueprint.geometry.cover, sheet: freshCover },
        formulasFor('cover'),
        everything,
      ),
    );
  }
  const textGrid = found.grids.get('texts');
  const freshTexts = freshSheet.get('texts');
  let topics: { sheet: string; cells: typeof reading.textCells } | null = null;
  let addedTopics: readonly string[] = [];
  if (textGrid !== undefined && freshTexts !== undefined) {
    const texts = repairTexts(
      pack,
      textGrid,
      stateOf(textGrid.sheet),
      reading.textCells,
      freshTexts,
      FIRST_ROW,
      older,
    );
    repairs.push(texts.repair);
    topics = { sheet: textGrid.sheet, cells: texts.cells };
    addedTopics = texts.added;
  }
  const findingsGrid = found.grids.get('findings');
  if (findingsGrid !== undefined)
    repairs.push(repairFindings(findingsGrid, stateOf(findingsGrid.sheet)));

  const ranges = new Map(
    [...found.grids].map(([key, grid]) => {
      const whole = key === 'cover' ? coverLayout.insertRows.length === 0 : !structural.has(key);
      const kept = snapshot.grids.has(key) && whole && !(key === 'texts' && addedTopics.length > 0);
      const now = geometry.sheets.get(key);
      const address = kept
        ? wholeGrid(grid, 0)
        : key === 'cover' && snapshot.grids.has(key)
          ? wholeGrid(grid, coverLayout.insertRows.length)
          : now === undefined
            ? fixedRange(pack, key, grid, topics?.cells ?? new Map())
            : gridRange(now, grid, snapshot.grids.has(key));
      return [key, { sheet: grid.sheet, address }];
    }),
  );
  const present = currentNames(
    pack,
    { ...geometry, sheets: new Map([...geometry.sheets].filter(([key]) => found.grids.has(key))) },
    topics,
    ranges,
    coverGrid === undefined ? null : metaCell(coverGrid),
  );
  const moving = new Set([...structural].flatMap((key) => found.grids.get(key)?.sheet ?? []));
  const restored = namesToWrite(present, snapshot.names, moving);
  const titles = new Map(blueprint.sheets.map(({ key, title }) => [key, title]));
  const newKeys = new Set(missing.map(({ key }) => key));
  const added = blueprint.names
    .filter(({ sheet }) => newKeys.has(sheet))
    .map((spec) => ({
      ...spec,
      sheet: titles.get(spec.sheet) ?? spec.sheet,
      replace: snapshot.names.has(spec.name),
    }));

  const keys = sheetKeys(pack);
  return {
    blueprint,
    fresh: false,
    newSheets: missing.map((sheet) => {
      const before = keys.slice(0, keys.indexOf(sheet.key)).filter((key) => found.grids.has(key));
      return {
        blueprint: withFormulas(sheet, formulasFor(sheet.key)),
        adopt: adopted.has(sheet.title),
        after: found.grids.get(before.at(-1) ?? '')?.sheet ?? null,
      };
    }),
    repairs,
    names: [...added, ...restored],
    report: repairReport({
      created: missing.map(({ title }) => title),
      kept: [...found.grids.values()].map(({ sheet }) => sheet),
      grids: [...gridRepairs].map(([key, repair]) => ({
        sheet: found.grids.get(key)?.sheet ?? key,
        repair,
      })),
      formulas: broken,
      names: restored.filter(({ sheet }) => !moving.has(sheet)),
      relocked: repairs.filter((repair) => !repair.protected).map(({ sheet }) => sheet),
      topics: addedTopics,
      duplicates: found.duplicates,
      upgrade: older ? { from: reading.identity.version, to: pack.version } : null,
      coverLines: coverLayout.added.length,
      otherNotes: [
        ...(pack.id === request.pack
          ? []
          : [
              told(
                `工作簿里是“${pack.zh}”模板，没有改为“${packOf(request.pack).zh}”；请在另一个工作簿中插入。`,
                `The workbook holds the template "${pack.en}"; it was not changed to "${packOf(request.pack).en}". Insert that one in another workbook.`,
              ),
            ]),
        ...(year === request.year
          ? []
          : [
              told(
                `工作簿里是 ${String(year)} 年度的模板，没有改为 ${String(request.year)} 年度；请在另一个工作簿中插入 ${String(request.year)} 年度的模板。`,
                `The workbook holds the template of ${String(year)}; it was not changed to ${String(request.year)}. Insert that one in another workbook.`,
              ),
            ]),
      ],
    }),
  };
}

/** A data range as it was read, with rows added to it. */
const wholeGrid = (grid: Grid, added: number): string =>
  areaAddress(grid.top, grid.left, extent(grid).bottom + added, extent(grid).right);

/** Whole data range of a grid after repair. */
function gridRange(now: SheetGeometry, grid: Grid, named: boolean): string {
  const rows = [...now.rows.values()];
  const columns = Object.values(now.columns);
  const bottom = named ? Math.max(now.lastRow, ...rows) : Math.max(...rows);
  const left = named ? Math.min(grid.left, ...columns) : Math.min(...columns);
  return areaAddress(now.headerRow, left, bottom, Math.max(...columns));
}
