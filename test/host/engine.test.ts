import fc from 'fast-check';
import {
  cellName,
  columnName,
  moveRelative,
  parseRectangle,
  quoteSheet,
  readEntry,
  rectangleName,
  renameSheetIn,
  rewriteReferences,
  shiftFormula,
  shiftRectangle,
  shownText,
  splitSheet,
  tokenize,
} from '../../src/host/engine';
import type { StructuralEdit } from '../../src/host/engine';

const rectangle = fc
  .tuple(fc.nat(900), fc.nat(80), fc.nat(50), fc.nat(20))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

const wholeRows = (at: number, count: number): StructuralEdit => ({
  axis: 'row',
  at,
  count,
  from: 0,
  to: 16383,
});

const FORMULA = `IF(N('表 1'!$B$3)=0,"—",ROUND(SUM(A1:B$9)/表2!C4*100,2))&"B1 ""引""" + NB_B01`;

describe('addresses', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(rectangle, (r) => {
        expect(parseRectangle(rectangleName(r))).toEqual(r);
      }),
    );
    expect(columnName(16383)).toBe('XFD');
    expect(parseRectangle('A:XFD')).toMatchObject({ top: 0, bottom: 1048575, right: 16383 });
    expect(parseRectangle('XFE1')).toBeUndefined();
    expect(parseRectangle('A0')).toBeUndefined();
  });

  it('quote sheet names where Excel does', () => {
    expect(['表1', '表1 总量', 'T1', "a'b", '2024', 'R1C1'].map(quoteSheet)).toEqual([
      '表1',
      "'表1 总量'",
      "'T1'",
      "'a''b'",
      "'2024'",
      "'R1C1'",
    ]);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!name.includes('!') && name.trim() !== '');
        expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, rest: 'A1' });
      }),
    );
  });
});

describe('formulas as text', () => {
  it('are cut into tokens that join to the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          tokenize(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
    expect(
      tokenize(FORMULA)
        .filter(({ kind }) => kind === 'reference')
        .map(({ text }) => text),
    ).toEqual(["'表 1'!$B$3", 'A1:B$9', '表2!C4']);
  });

  it('move their relative parts only, and back again', () => {
    const move = (formula: string, rows: number, columns: number): string =>
      rewriteReferences(formula, (reference) => moveRelative(reference, rows, columns));
    expect(move('=A1+$A1+A$1+$A$1+SUM(B:B)', 2, 1)).toBe('=B3+$A3+B$1+$A$1+SUM(C:C)');
    expect(move('=A1', -1, 0)).toBe('=#REF!');
    fc.assert(
      fc.property(fc.nat(500), fc.nat(50), (rows, columns) => {
        expect(move(move(`=${FORMULA}`, rows, columns), -rows, -columns)).toBe(`=${FORMULA}`);
      }),
    );
  });

  it('follow a renamed sheet, in references and in scoped names', () => {
    expect(renameSheetIn(`=表2!A1+'表2'!B1+表2!数+"表2!A1"+表22!A1`, '表2', '新 名')).toBe(
      `='新 名'!A1+'新 名'!B1+'新 名'!数+"表2!A1"+表22!A1`,
    );
  });
});

describe('insertions and deletions', () => {
  it('undo each other, wherever nothing was deleted', () => {
    fc.assert(
      fc.property(rectangle, fc.nat(1000), fc.integer({ min: 1, max: 30 }), (r, at, count) => {
        const inserted = shiftRectangle(r, wholeRows(at, count));
        expect(inserted && shiftRectangle(inserted, wholeRows(at, -count))).toEqual(r);
        const name = `=SUM('甲'!${rectangleName(r)})`.replace("'甲'", '甲');
        const there = shiftFormula(name, '', '甲', wholeRows(at, count));
        expect(shiftFormula(there, '', '甲', wholeRows(at, -count))).toBe(name);
      }),
    );
  });

  it('keep exactly the cells that are left', () => {
    fc.assert(
      fc.property(rectangle, fc.nat(1000), fc.integer({ min: 1, max: 80 }), (r, at, count) => {
        const left = [];
        for (let row = r.top; row <= r.bottom; row++)
          if (row < at || row >= at + count) left.push(row);
        const after = shiftRectangle(r, wholeRows(at, -count));
        expect(after ? after.bottom - after.top + 1 : 0).toBe(left.length);
        const first = left[0];
        if (first !== undefined) expect(after?.top).toBe(first < at ? first : first - count);
      }),
    );
  });

  it('leave whole columns whole, and other sheets alone', () => {
    expect(shiftFormula('=SUM(A:A)+A5+表2!A5', '表1', '表1', wholeRows(1, 2))).toBe(
      '=SUM(A:A)+A7+表2!A5',
    );
    expect(shiftFormula('=A2+A1:A3', '表1', '表1', wholeRows(1, -1))).toBe('=#REF!+A1:A2');
  });
});

describe('what is typed', () => {
  it('is read as Excel reads it', () => {
    const read = (text: string): unknown => {
      const { value, formula, format } = readEntry(text, 'General');
      return formula ?? (format === undefined ? value : [value, format]);
    };
    expect(
      ['12', '-3.5', '1,234.5', '12.5%', '1e3', '(5)', ' 7 ', 'true', '2024/2/29', '2023/2/29'].map(
        read,
      ),
    ).toEqual([
      12,
      -3.5,
      [1234.5, '#,##0.00'],
      [0.125, '0.00%'],
      [1000, '0.00E+00'],
      -5,
      7,
      true,
      [45351, 'yyyy/m/d'],
      '2023/2/29',
    ]);
    expect(
      ['12,34', '3万', '—', '/', '１２', '0x10', 'Infinity', '-5件', '-办公室', '=', '+A1'].map(
        read,
      ),
    ).toEqual([
      '12,34',
      '3万',
      '—',
      '/',
      '１２',
      '0x10',
      'Infinity',
      '-5件',
      '=-办公室',
      '=',
      '=+A1',
    ]);
    expect(read('2024年3月1日')).toEqual([45352, 'yyyy"年"m"月"d"日"']);
    expect(read('#N/A')).toEqual({ error: '#N/A' });
  });

  it('reads every printed number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readEntry(String(number), 'General').value).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('shown text', () => {
  it('follows the number format', () => {
    expect(shownText(0.874056, '0.00%')).toBe('87.41%');
    expect(shownText(1234567, '#,##0')).toBe('1,234,567');
    expect(shownText(45658, 'yyyy"年"m"月"d"日"')).toBe('2025年1月1日');
    expect(shownText(0, '0;-0;"—"')).toBe('—');
    expect(shownText(87.40561, 'General')).toBe('87.40561');
    expect(shownText(true, 'General')).toBe('TRUE');
    expect(shownText(null, '0.00')).toBe('');
    expect(cellName(5, 2)).toBe('C6');
  });
});
