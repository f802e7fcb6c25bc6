/** Formulas that are too long, too deep, too large or beyond the engine. */
import fc from 'fast-check';
import { cellRectangle, isCellError, parseRectangle } from '../../src/host/engine';
import { newWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/host/model';

type Stored = string | number | null;

/** Cells as a file brings them: a formula with the result the saving program computed, or a value. */
function bookOf(cells: Readonly<Record<string, Stored | readonly [string, Stored]>>): Workbook {
  const book = newWorkbook();
  for (const [address, content] of Object.entries(cells)) put(book, address, content);
  return book;
}

function put(book: Workbook, address: string, content: Stored | readonly [string, Stored]): void {
  const { top, left } = parseRectangle(address) ?? cellRectangle(0, 0);
  const cell = book.activeSheet.ensureCell(top, left);
  if (Array.isArray(content)) [cell.formula, cell.value] = content as [string, Stored];
  else cell.value = content as Stored;
}

function valueOf(book: Workbook, address: string): unknown {
  const { top, left } = parseRectangle(address) ?? cellRectangle(0, 0);
  const value = book.valueAt(book.activeSheet, top, left);
  return isCellError(value) ? value.error : value;
}

const result = (formula: string, stored: Stored = null): unknown =>
  valueOf(bookOf({ D7: [formula, stored], A1: '许可', A2: 4 }), 'D7');

describe('a formula the engine cannot compute', () => {
  it.each([
    '=AGGREGATE(9,5,D8:D9)',
    '=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)',
    '=DATEDIF(1,2,"d")',
    '=WEBSERVICE("http://127.0.0.1:9/x")',
    '=[1]Sheet1!A1',
    "='[1]Sheet 1'!A1+1",
    "='C:\\年报\\[2023.xlsx]表3'!D7",
    '=SUM(表一[本年])',
    '=SUM(Sheet1:Sheet3!A1)',
    '=IFERROR(AGGREGATE(9,5,D8:D9),0)',
    `=${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
    `=${'-'.repeat(9_000)}1`,
    '=SUM((A1:XFD1048576="许可")*1)',
  ])('%# keeps the value the file brought, and what depends on it uses that', (formula) => {
    const book = bookOf({ D7: [formula, 69276], D6: ['=D7+24', 0] });
    expect(valueOf(book, 'D6')).toBe(69300);
    expect(valueOf(book, 'D7')).toBe(69276);
  });

  it('is an error where the file brought none', () => {
    expect(result('=AGGREGATE(9,5,D8:D9)')).toBe('#NAME?');
    expect(result('=[1]Sheet1!A1')).toBe('#NAME?');
  });

  it('is computed anew when it is written over by one the engine knows', () => {
    const book = bookOf({ D7: ['=AGGREGATE(9,5,A1:A9)', 5] });
    expect(valueOf(book, 'D7')).toBe(5);
    put(book, 'D7', ['=2+2', null]);
    book.changed({ type: 'values', sheet: book.activeSheetId, area: cellRectangle(6, 3) });
    expect(valueOf(book, 'D7')).toBe(4);
  });
});

describe('long and deep', () => {
  it('computes a chain of sixty thousand formulas from either end', () => {
    const book = newWorkbook();
    const sheet = book.activeSheet;
    const last = 60_000;
    for (let row = 0; row < last; row++) {
      const cell = sheet.ensureCell(row, 0);
      cell.formula = `=A${String(row + 2)}+1`;
      cell.value = 0;
    }
    sheet.ensureCell(last, 0).value = 1;
    expect(book.valueAt(sheet, 0, 0)).toBe(last + 1);
  });

  it('answers a circle of any length, as Excel does with a 0', () => {
    const book = newWorkbook();
    const sheet = book.activeSheet;
    for (let row = 0; row < 500; row++)
      sheet.ensureCell(row, 0).formula = `=A${String(((row + 1) % 500) + 1)}`;
    expect(book.valueAt(sheet, 0, 0)).toBe(0);
  });

  it('computes legal formulas of 64 calls and of two thousand terms', () => {
    expect(result(`=${'ABS('.repeat(64)}-3${')'.repeat(64)}`)).toBe(3);
    expect(result(`=${Array.from({ length: 2000 }, () => 'A2').join('+')}`)).toBe(8000);
    expect(result(`=${'('.repeat(100)}1${')'.repeat(100)}`)).toBe(1);
  });

  it('agrees with itself on trees of formulas in any order of asking', () => {
    const sizes = fc.array(fc.nat(400), { minLength: 2, maxLength: 400 });
    fc.assert(
      fc.property(sizes, fc.boolean(), (links, fromTop) => {
        const book = newWorkbook();
        const sheet = book.activeSheet;
        // Each formula refers to one or two that stand below it, so that there is no circle.
        links.forEach((link, row) => {
          const next = row + 1 + (link % 3);
          sheet.ensureCell(row, 0).formula = `=A${String(next + 1)}+A${String(row + 2)}*0+1`;
        });
        const expected: number[] = [];
        for (let row = links.length + 4; row >= 0; row--) {
          const link = links[row];
          expected[row] = link === undefined ? 0 : (expected[row + 1 + (link % 3)] ?? 0) + 1;
        }
        const order = links.map((_, row) => (fromTop ? row : links.length - 1 - row));
        for (const row of order) expect(book.valueAt(sheet, row, 0)).toBe(expected[row]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('large', () => {
  it('answers a text that no cell can hold with #VALUE!', () => {
    expect(result('=REPT(REPT(REPT("a",32767),32767),32767)')).toBe('#VALUE!');
    expect(result('=LEN(REPT("a",32767))')).toBe(32767);
    expect(result('=REPT("a",32768)')).toBe('#VALUE!');
    expect(result('=REPT("a",-1)')).toBe('#VALUE!');
    expect(result('=REPT("a",32767)&"b"')).toBe('#VALUE!');
    expect(result('=CONCATENATE(REPT("a",32767),"b")')).toBe('#VALUE!');
    expect(result('=SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))')).toBe('#VALUE!');
    expect(result('=REPLACE(REPT("a",32767),1,0,"b")')).toBe('#VALUE!');
    expect(result('=TEXTJOIN("-",TRUE,REPT("a",32767),"b")')).toBe('#VALUE!');
    expect(result('=UNICHAR(1114112)')).toBe('#VALUE!');
    expect(result('=FIXED(1,999999999)')).toBe('#VALUE!');
  });

  it('visits what is used of whole columns and sheets, and counts the rest', () => {
    const cells = { A1: '许可', B1: 5, A2: '处罚', B2: 7, A3: '许可', B3: 11 };
    const formulas: Readonly<Record<string, number>> = {
      '=SUMPRODUCT((A:A="许可")*(B:B))': 16,
      '=SUMPRODUCT((A:A="")*1)': 1_048_576 - 3,
      '=SUMPRODUCT((A1:B1048576=A1:B1048576)*1)': 2 * 1_048_576,
      '=SUMPRODUCT(B:B)': 23,
      '=SUMPRODUCT(B1:B3,B1:B3)': 195,
    };
    for (const [formula, wanted] of Object.entries(formulas))
      expect([formula, valueOf(bookOf({ ...cells, D7: [formula, null] }), 'D7')]).toEqual([
        formula,
        wanted,
      ]);
  });

  it('finds patterns of many stars', () => {
    const text = `${'a'.repeat(30_000)}`;
    const pattern = `${'*a'.repeat(60)}b`;
    const book = bookOf({ A1: text, D7: [`=COUNTIF(A1:A1,"${pattern}")`, null] });
    expect(valueOf(book, 'D7')).toBe(0);
    put(book, 'E7', [`=SEARCH("${pattern}",A1)`, null]);
    expect(valueOf(book, 'E7')).toBe('#VALUE!');
  });

  it('matches patterns as a regular expression does', () => {
    const letter = fc.constantFrom('a', 'b', '*', '?', '~');
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 6 }).map((parts) => parts.join('')),
        fc.array(fc.constantFrom('a', 'B', '*', '~'), { maxLength: 8 }).map((p) => p.join('')),
        (pattern, text) => {
          const source = pattern.replace(/~([*?~])|([*?])|[~]/g, (_all, kept, wild) =>
            kept ? `\\${String(kept)}` : wild === '*' ? '.*' : wild === '?' ? '.' : '~',
          );
          const book = bookOf({
            A1: `x${text}`,
            A2: `x${pattern}`,
            D7: ['=COUNTIF(A1,A2)', null],
            E7: ['=SEARCH(A2,A1)', null],
          });
          const [whole, found] = [new RegExp(`^x${source}$`, 'is'), new RegExp(`x${source}`, 'is')];
          expect(valueOf(book, 'D7')).toBe(whole.test(`x${text}`) ? 1 : 0);
          expect(valueOf(book, 'E7')).toBe(found.test(`x${text}`) ? 1 : '#VALUE!');
        },
      ),
    );
  });
});
