import { hasPack, packIds, pack as packOf } from '../catalog';
import { META_NAME, areaAddress, parseReference, rangeName, sheetKeys } from '../template';
import { parseMeta } from './recognise-logic';
import { hasTrace, looksOurs, usualTitles } from './identity-logic';
import { extent } from './snapshot';
import type { CellValue, Grid, NameState, SheetState, Snapshot } from './snapshot';

/** How much of a stranger sheet is looked at; our own sheets fit in, a person's large data stays out. */
const STRANGER_AREA = 'A1:N320';

/** Keys of every pack's sheets: names are asked for before it is known which pack it is. */
function allKeys(): readonly string[] {
  return [...new Set(packIds().flatMap((id) => sheetKeys(packOf(id))))];
}

/** Columns the lines above a table may reach over. */
const ABOVE_COLUMNS = 9;

interface AskedRange {
  readonly key: string;
  readonly range: Excel.Range;
  readonly formats: boolean;
}

/** Sheets without figures: what a figure's cell shows (a per cent, a date) is not asked of them. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['cover', 'texts']);

/** Queues the loading of a range's place, values and formulas, and of its formats where asked for. */
function ask(key: string, range: Excel.Range, formats = false): AskedRange {
  range.load(`address,values,formulas${formats ? ',numberFormat' : ''}`);
  return { key, range, formats };
}

function gridOf({ range, formats }: AskedRange): Grid | null {
  const area = parseReference(range.address);
  if (area === null) return null;
  return {
    sheet: area.sheet,
    top: area.top,
    left: area.left,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    ...(formats ? { formats: range.numberFormat as string[][] } : {}),
  };
}

/**
 * Reads all that is ours in one request: names, sheets, data ranges. A second request follows only when
 * a sheet is missing or a sheet no name points to looks like one of ours (a copy, a lost name).
 * @param thorough looks at every sheet no name points to: before inserting.
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  thorough = false,
): Promise<Snapshot> {
  const { workbook } = context;
  const names = workbook.names;
  names.load('items/name,items/formula');
  const sheets = workbook.worksheets;
  sheets.load('items/name,items/visibility,items/protection/protected');
  const protection = workbook.protection;
  protection.load('protected');
  const metaRange = names.getItemOrNullObject(META_NAME).getRangeOrNullObject();
  metaRange.load('values');
  const asked = allKeys().map((key) =>
    ask(
      key,
      names.getItemOrNullObject(rangeName(key)).getRangeOrNullObject(),
      !WITHOUT_FIGURES.has(key),
    ),
  );
  await context.sync();

  const named = new Map<string, NameState>(
    names.items
      .filter(({ name }) => name.startsWith('NB_'))
      .map(({ name, formula }) => [name, { name, area: parseReference(String(formula)) }]),
  );
  const grids = new Map<string, Grid>();
  for (const each of asked) {
    const grid = each.range.isNullObject ? null : gridOf(each);
    if (grid !== null) grids.set(each.key, grid);
  }
  const states: SheetState[] = sheets.items.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
  }));
  const meta = metaRange.isNullObject ? '' : String(metaRange.values[0]?.[0] ?? '');
  const first = {
    sheets: states,
    names: named,
    grids,
    meta,
    structureProtected: protection.protected,
    strangers: [],
  };
  const strangers = strangersToLookAt(first, thorough);
  const lines = thorough ? [...grids].filter(([, { top }]) => top > 1) : [];
  if (strangers.length + lines.length === 0) return first;
  const looked = strangers.map((name) => ask(name, sheets.getItem(name).getRange(STRANGER_AREA)));
  const above = lines.map(([key, grid]) => {
    const area = areaAddress(1, 1, grid.top - 1, Math.max(extent(grid).right, ABOVE_COLUMNS));
    return ask(key, sheets.getItem(grid.sheet).getRange(area));
  });
  await context.sync();
  return {
    ...first,
    above: new Map(
      above.flatMap((each) => {
        const grid = gridOf(each);
        return grid === null ? [] : [[each.key, grid] as const];
      }),
    ),
    strangers: looked.flatMap((each) => gridOf(each) ?? []),
  };
}

/** Sheets no name of ours points to that are worth a second look. */
function strangersToLookAt(snapshot: Snapshot, thorough: boolean): readonly string[] {
  const ours = new Set([...snapshot.grids.values()].map((grid) => grid.sheet));
  const others = snapshot.sheets.map(({ name }) => name).filter((name) => !ours.has(name));
  if (thorough) return others;
  // Small packs have fewer sheets of the same keys, so it matters which one this is.
  const id = parseMeta(snapshot.meta)?.pack;
  const packs = id !== undefined && hasPack(id) ? [id] : packIds();
  const expected = packs.some((each) =>
    sheetKeys(packOf(each)).every((key) => snapshot.grids.has(key)),
  );
  // Something of ours is there but not all: any sheet may be the one whose name was lost.
  if (!expected && (snapshot.grids.size > 0 || hasTrace(snapshot))) return others;
  const titles = [...usualTitles(), ...ours];
  return others.filter((name) => looksOurs(name, titles));
}
