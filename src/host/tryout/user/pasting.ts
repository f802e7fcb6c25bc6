/** Copying and pasting through the model, so that formulas and rules move as in Excel. */
import type { Rectangle } from '../../engine';
import { contains, shownText } from '../../engine';
import type { Sheet, Workbook } from '../../model';
import {
  clearContents,
  copyArea,
  mayWrite,
  moveArea,
  numberFormatOf,
  writeBlock,
} from '../../model';
import { clipboardText, readClipboardText } from './clipboard-text';
import { Refusal } from './refusal';

/** What was copied here last; the clipboard's text tells whether it is still what will be pasted. */
export interface Copied {
  readonly sheet: string;
  readonly area: Rectangle;
  readonly text: string;
  readonly cut: boolean;
}

/** The shown texts of an area, as they go to the clipboard. */
export function copyText(workbook: Workbook, sheet: Sheet, area: Rectangle): string {
  const used = sheet.used(false);
  const bottom = Math.min(area.bottom, Math.max(used?.bottom ?? 0, area.top));
  const right = Math.min(area.right, Math.max(used?.right ?? 0, area.left));
  const rows: string[][] = [];
  for (let row = area.top; row <= bottom; row += 1) {
    const texts: string[] = [];
    for (let column = area.left; column <= right; column += 1) {
      const value = workbook.valueAt(sheet, row, column);
      texts.push(shownText(value, numberFormatOf(sheet.styleAt(row, column))));
    }
    rows.push(texts);
  }
  return clipboardText(rows);
}

const withinSheet = (sheet: Sheet, area: Rectangle): void => {
  if (!mayWrite(sheet, area)) {
    throw new Refusal(
      '单元格已锁定',
      `工作表“${sheet.name}”受保护，要粘贴的区域中有锁定的单元格，不能更改。请只在有底色的填报格中粘贴。`,
    );
  }
};

const sameLines = (a: string, b: string): boolean =>
  a.replaceAll('\r', '').trimEnd() === b.replaceAll('\r', '').trimEnd();

/**
 * Pastes text at an area's corner. Text copied here is copied cell by cell, with formulas and looks (on
 * a protected sheet values only, so that its looks and rules stay); foreign text is read as if typed. As
 * in Excel, pasting passes input rules. Returns the filled area; throws a Refusal for locked cells.
 */
export function paste(
  workbook: Workbook,
  sheet: Sheet,
  target: Rectangle,
  text: string,
  copied: Copied | undefined,
): Rectangle {
  const source = copied && workbook.sheetById(copied.sheet);
  if (copied && source && sameLines(copied.text, text)) {
    const height = copied.area.bottom - copied.area.top + 1;
    const width = copied.area.right - copied.area.left + 1;
    const least = {
      ...target,
      bottom: Math.max(target.bottom, target.top + height - 1),
      right: Math.max(target.right, target.left + width - 1),
    };
    withinSheet(sheet, least);
    const kind = sheet.protection ? 'Formulas' : 'All';
    if (copied.cut) withinSheet(source, copied.area);
    if (copied.cut && !sheet.protection && !source.protection) {
      return moveArea(workbook, { sheet: source, area: copied.area }, { sheet, area: least });
    }
    const filled = copyArea(
      workbook,
      { sheet: source, area: copied.area },
      { sheet, area: least },
      kind,
      false,
    );
    if (copied.cut && !(source === sheet && contains(filled, copied.area))) {
      clearContents(workbook, source, copied.area);
    }
    return filled;
  }
  const rows = readClipboardText(text);
  const single = rows.length === 1 && rows[0]?.length === 1;
  const area = single
    ? target
    : {
        ...target,
        bottom: target.top + rows.length - 1,
        right: target.left + (rows[0]?.length ?? 1) - 1,
      };
  withinSheet(sheet, area);
  const inputs = single ? repeat(rows[0]?.[0] ?? '', area) : rows;
  writeBlock(workbook, sheet, area, inputs);
  return area;
}

const LARGEST_FILL = 10000;

function repeat(text: string, area: Rectangle): string[][] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (height * width > LARGEST_FILL) {
    throw new Refusal('选区过大', `一次最多粘贴到 ${LARGEST_FILL} 个单元格，请缩小选区。`);
  }
  return Array.from({ length: height }, () => Array<string>(width).fill(text));
}
