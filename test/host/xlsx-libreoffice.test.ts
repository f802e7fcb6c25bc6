/** LibreOffice as the independent judge: it opens what we save, recalculates, and saves it again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellValue } from '../../src/host/engine';
import { isCellError } from '../../src/host/engine';
import { addName, addSheet, newWorkbook, writeBlock } from '../../src/host/model';
import type { Sheet, Workbook } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { judgedBy, withLibreOffice, withoutResults } from '../libreoffice/judge';
import { area, firstSheet, richWorkbook } from './xlsx-rich-workbook';

/** The file as LibreOffice saves it again. Results stored in it are taken out first. */
async function throughLibreOffice(workbook: Workbook): Promise<Workbook> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  try {
    const source = path.join(folder, 'book.xlsx');
    writeFileSync(source, withoutResults(await saveXlsx(workbook)));
    const out = judgedBy(folder, [source]);
    return await openXlsx(new Uint8Array(readFileSync(path.join(out, 'book.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sheetNamed = (workbook: Workbook, name: string): Sheet => {
  const found = workbook.sheetByName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/**
 * Formulas over numbers, text, blanks and errors, with the template's functions. Left out is where
 * LibreOffice differs from Excel, and we follow Excel: truth values in cells, which it counts and
 * adds, and TEXT of a half, which it rounds by the binary number (0.87415 to 87.41%).
 */
const FORMULAS = [
  '=SUM(A1:A6)',
  '=SUM(A1:A4,0.1)',
  '=COUNT(A1:A6)',
  '=COUNTA(A1:A6)',
  '=COUNTBLANK(A1:A6)',
  '=MAX(A1:A4)',
  '=MIN(A1:A4)',
  '=ABS(A2)',
  '=ROUND(A1/3,4)',
  '=ROUND(2.675,2)',
  '=ROUND(-1.5,0)',
  '=ROUND(28972/33145*100,2)',
  '=IF(A1>A2,"大","小")',
  '=IF(A5="",1,2)',
  '=AND(A1>0,A2<0)',
  '=OR(A1<0,NOT(A2<0))',
  '=N(A3)',
  '=N(A1)',
  '=ISNUMBER(A3)',
  '=ISNUMBER(A1)',
  '=ISBLANK(A5)',
  '=ISBLANK(A3)',
  '=TEXT(A1,"0.00")',
  '=TEXT(0.87412,"0.00%")',
  '=TEXT(1234567.891,"#,##0.0")',
  '=IFERROR(A1/0,"—")',
  '=IFERROR(A6,"错")',
  '=SUMPRODUCT(A1:A2,A1:A2)',
  '=SUMPRODUCT((A1:A4>0)*1)',
  '=A1/0',
  '=A3+1',
  '=A1&"件"',
  '=A1=1234.5',
  '=A5=0',
  '=A5=""',
  '=SUM(名下!A1:A3)',
  '=率*A1',
  '=IF(COUNT(A1:A2)=2,A1-A2,"")',
  '=-A2^2',
  '=50%',
  '=A1>"文"',
];

function formulaBook(): Workbook {
  const workbook = newWorkbook();
  const sheet = firstSheet(workbook);
  const below = addSheet(workbook, '名下');
  writeBlock(workbook, below, area('A1:A3'), [[1], [2.5], ["'3"]]);
  addName(workbook, '率', '=0.13');
  writeBlock(workbook, sheet, area('A1:A6'), [[1234.5], [-2], ['文字'], [0.25], [''], ['=1/0']]);
  FORMULAS.forEach((formula, row) => {
    writeBlock(workbook, sheet, { top: row, left: 2, bottom: row, right: 2 }, [[formula]]);
  });
  return workbook;
}

const shown = (value: CellValue): unknown =>
  isCellError(value)
    ? value.error
    : typeof value === 'number'
      ? Number(value.toPrecision(13))
      : value;

const whenInstalled = withLibreOffice(describe, 'saved files are');

whenInstalled('LibreOffice recalculates', () => {
  it('to the same results as ours, formula by formula', async () => {
    const before = formulaBook();
    const after = await throughLibreOffice(before);
    const [ours, theirs] = [firstSheet(before), firstSheet(after)];
    const results = FORMULAS.map((formula, row) => [
      formula,
      shown(before.valueAt(ours, row, 2)),
      // As the file holds it, before our own calculator touches it.
      shown(theirs.cell(row, 2)?.value ?? null),
    ]);
    expect(results.map(([formula, , value]) => [formula, value])).toEqual(
      results.map(([formula, value]) => [formula, value]),
    );
  }, 120000);
});

whenInstalled('a workbook that went through LibreOffice', () => {
  const before = richWorkbook();
  before.calculationMode = 'Automatic';
  let after: Workbook;
  beforeAll(async () => {
    after = await throughLibreOffice(before);
  }, 120000);

  const first = (workbook: Workbook): Sheet => sheetNamed(workbook, '表1 总量');

  it('shows the same values', () => {
    const sheet = first(after);
    const formulas = [...first(before).rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        cell.formula === undefined ? [] : [[row, column] as const],
      ),
    );
    const known = formulas.filter(([row, column]) => row !== 7 || column !== 2);
    expect(known.length).toBeGreaterThan(4);
    expect(known.map(([row, column]) => shown(sheet.cell(row, column)?.value ?? null))).toEqual(
      known.map(([row, column]) => shown(before.valueAt(first(before), row, column))),
    );
    // A function our calculator does not know was left for others to compute.
    expect(shown(sheet.cell(7, 2)?.value ?? null)).toBe(
      Number((28971.9 / Math.SQRT2).toPrecision(13)),
    );
  });

  it('has the same names, those of constants and of single sheets too', () => {
    const named = (workbook: Workbook): readonly unknown[] =>
      workbook.names
        .map(({ name, formula, scope }) => [
          name,
          formula,
          scope === undefined ? '' : workbook.sheetById(scope)?.name,
        ])
        .sort();
    expect(named(after)).toEqual(named(before));
  });

  it('has the same validations', () => {
    const bare = (sheet: Sheet): readonly unknown[] =>
      sheet.validations
        .map(({ ranges, rule, prompt, alert }) => ({
          ranges,
          rule,
          prompt: prompt.message,
          alert: alert.message,
        }))
        .sort((a, b) => JSON.stringify(a.ranges).localeCompare(JSON.stringify(b.ranges)));
    expect(bare(first(after))).toEqual(bare(first(before)));
  });

  it('has the same conditional formats in the same order', () => {
    const bare = (sheet: Sheet): readonly unknown[] =>
      sheet.conditionals.map(({ ranges, rule, style }) => ({
        ranges,
        rule,
        color: style.fontColor,
        fill: style.fill,
      }));
    expect(bare(first(after))).toEqual(bare(first(before)));
  });

  it('is protected, with the same cells unlocked and the same permissions', () => {
    const { protection } = first(after);
    expect(protection?.options).toMatchObject({
      selectionMode: 'Unlocked',
      allowFormatCells: false,
    });
    expect(first(after).styleAt(1, 2).locked).toBe(false);
    expect(first(after).styleAt(2, 2).formulaHidden).toBe(true);
    expect(first(after).styleAt(0, 0).locked).toBeUndefined();
  });

  it('has the same links, notes, merges, sizes and print set-up', () => {
    const [ours, theirs] = [first(before), first(after)];
    // LibreOffice holds a link of two cells as two.
    const links = ({ links: list }: Sheet): readonly unknown[] =>
      list.flatMap(({ area: at, address, place }) =>
        [at.left, at.right].map((column) => [at.top, column, address, place].join()),
      );
    expect(new Set(links(theirs))).toEqual(new Set(links(ours)));
    expect(theirs.notes.map(({ row, column, content }) => [row, column, content])).toEqual(
      ours.notes.map(({ row, column, content }) => [row, column, content]),
    );
    expect(theirs.merges).toEqual(ours.merges);
    expect([...theirs.columnWidths]).toEqual([...ours.columnWidths]);
    const { printArea, titleRows, titleColumns, orientation, centerHorizontally, zoom } =
      ours.pageLayout;
    expect(theirs.pageLayout).toMatchObject({
      printArea,
      titleRows,
      titleColumns,
      orientation,
      centerHorizontally,
      zoom,
    });
    expect(theirs.pageLayout.headersFooters.centerFooter).toContain('第 &P 页，共 &N 页');
  });
});
