import { areaAddress, rangeName } from '../template';
import type { ConditionalSpec, PrintSpec, SheetBlueprint } from '../template';
import { joinDown } from './join-down';
import { everywhere, styleRange } from './style-range';
import { validateRange } from './validate-range';

/** Millimetres to points: A4 margins of 15 mm, 18 mm at the foot for the page number. */
const MARGIN = 42.5;
const FOOT_MARGIN = 51;

/** Queues contents, looks, rules and print set-up onto an empty, unprotected sheet; not the lock. */
export function fillSheet(sheet: Excel.Worksheet, blueprint: SheetBlueprint): void {
  const { contents } = blueprint;
  const whole = areaAddress(1, 1, contents.length, contents[0]?.length ?? 1);
  const text = blueprint.styles.filter(({ style }) => style.numberFormat === '@');
  // Text cells first: a name beginning with = or - must not become a formula when it is written.
  for (const { address } of text) sheet.getRange(address).numberFormat = everywhere('@');
  sheet.getRange(whole).formulas = contents.map((row) => [...row]);
  for (const link of blueprint.links) linkTo(sheet, link);
  for (const address of blueprint.merges) sheet.getRange(address).merge(false);
  for (const { address, style } of blueprint.styles) {
    const rest = { ...style, ...(style.numberFormat === '@' ? { numberFormat: undefined } : {}) };
    styleRange(sheet.getRange(address), address, rest);
  }
  for (const { columns, points } of blueprint.widths) {
    sheet.getRange(columns).format.columnWidth = points;
  }
  for (const { rows, points } of blueprint.heights) {
    sheet.getRange(rows).format.rowHeight = points;
  }
  for (const spec of blueprint.validations) validateRange(sheet.getRange(spec.address), spec);
  writeConditionals(sheet, blueprint.conditionals);
  for (const address of joinDown(blueprint.unlocked)) {
    sheet.getRange(address).format.protection.locked = false;
  }
  freeze(sheet, blueprint.freeze);
  sheet.tabColor = blueprint.tabColor;
  sheet.showGridlines = false;
  printSetup(sheet, blueprint.print);
}

/** Queues a link to another of our sheets, by the name of its range. */
export function linkTo(
  sheet: Excel.Worksheet,
  { address, target, text }: SheetBlueprint['links'][number],
): void {
  sheet.getRange(address).hyperlink = {
    documentReference: rangeName(target),
    textToDisplay: text,
    screenTip: `前往“${text}”`,
  };
}

/** Queues conditional formats, the strongest first. Excel puts each new one before those that are there. */
export function writeConditionals(
  sheet: Excel.Worksheet,
  conditionals: readonly ConditionalSpec[],
): void {
  for (const spec of [...conditionals].reverse()) {
    const conditional = sheet.getRange(spec.address).conditionalFormats.add('Custom');
    conditional.custom.rule.formula = spec.formula;
    if (spec.color !== undefined) conditional.custom.format.font.color = spec.color;
    if (spec.fill !== undefined) conditional.custom.format.fill.color = spec.fill;
  }
}

function freeze(sheet: Excel.Worksheet, at: SheetBlueprint['freeze']): void {
  if (at.rows > 0 && at.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(areaAddress(1, 1, at.rows, at.columns)));
  } else if (at.rows > 0) {
    sheet.freezePanes.freezeRows(at.rows);
  } else if (at.columns > 0) {
    sheet.freezePanes.freezeColumns(at.columns);
  }
}

function printSetup(sheet: Excel.Worksheet, print: PrintSpec): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom =
    print.onePage === true
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.topMargin = MARGIN;
  layout.leftMargin = MARGIN;
  layout.rightMargin = MARGIN;
  layout.bottomMargin = FOOT_MARGIN;
  layout.setPrintArea(print.area);
  if (print.titleRows !== undefined) layout.setPrintTitleRows(print.titleRows);
  writeFooter(sheet, print);
}

/** The texts below each printed page. */
export function writeFooter(sheet: Excel.Worksheet, { footer }: PrintSpec): void {
  const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footer.left;
  footers.centerFooter = footer.center;
  footers.rightFooter = footer.right;
}
