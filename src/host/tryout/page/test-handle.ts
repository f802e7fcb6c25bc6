/** What browser tests hold on to: the grid is drawn on a canvas, so its cells are not in the page. */
import type { Rectangle } from '../../engine';
import { parseRectangle, shownText } from '../../engine';
import type { Sheet, Workbook } from '../../model';
import { numberFormatOf, readFormula, readValue, selectArea, shownStyle } from '../../model';
import type { Box } from './cell-box';

export interface TryoutHandle {
  readonly sheets: () => readonly {
    readonly name: string;
    readonly visible: boolean;
    readonly locked: boolean;
  }[];
  readonly active: () => string;
  readonly selection: () => Rectangle;
  /** Whether a cell's editor is open. */
  readonly editing: () => boolean;
  readonly value: (sheet: string, address: string) => string | number | boolean;
  readonly text: (sheet: string, address: string) => string;
  readonly formula: (sheet: string, address: string) => string | number | boolean;
  readonly fill: (sheet: string, address: string) => string;
  /** Address and sheet of a defined name's cell. */
  readonly named: (
    name: string,
  ) => { readonly sheet: string; readonly address: string } | undefined;
  readonly select: (sheet: string, address: string) => void;
  readonly cellBox: (address: string) => Box | undefined;
}

export function testHandle(
  workbook: () => Workbook,
  boxOf: (row: number, column: number) => Box | undefined,
  /** Tells the add-in what has happened, as after a person's own doing. */
  tell: () => void,
): TryoutHandle {
  const sheetOf = (name: string): Sheet => {
    const sheet = workbook().sheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const areaOf = (address: string): Rectangle => {
    const area = parseRectangle(address);
    if (!area) throw new Error(`no address ${address}`);
    return area;
  };
  return {
    sheets: () =>
      workbook().sheets.map((sheet) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        locked: sheet.protection !== undefined,
      })),
    active: () => workbook().activeSheet.name,
    editing: () => workbook().cellEditMode,
    selection: () => workbook().activeSheet.selection,
    value: (sheet, address) => {
      const { top, left } = areaOf(address);
      return readValue(workbook(), sheetOf(sheet), top, left);
    },
    text: (name, address) => {
      const { top, left } = areaOf(address);
      const sheet = sheetOf(name);
      return shownText(
        workbook().valueAt(sheet, top, left),
        numberFormatOf(sheet.styleAt(top, left)),
      );
    },
    formula: (sheet, address) => {
      const { top, left } = areaOf(address);
      return readFormula(workbook(), sheetOf(sheet), top, left);
    },
    fill: (sheet, address) => {
      const { top, left } = areaOf(address);
      return shownStyle(workbook(), sheetOf(sheet), top, left).fill ?? '';
    },
    named: (name) => {
      const found = workbook().names.find((each) => each.name === name);
      const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/.exec(
        found?.formula ?? '',
      );
      if (!match) return undefined;
      const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
      return { sheet, address: `${match[3] ?? ''}${match[4] ?? ''}` };
    },
    select: (sheet, address) => {
      workbook().as('add-in', () => selectArea(workbook(), sheetOf(sheet), areaOf(address)));
      tell();
    },
    cellBox: (address) => {
      const { top, left } = areaOf(address);
      return boxOf(top, left);
    },
  };
}
