import fc from 'fast-check';
import {
  areaAddress,
  cellAddress,
  codeLabel,
  columnLetter,
  columnNumber,
  figureName,
  fixedArea,
  freeTitle,
  parseCodeLabel,
  parseFigureName,
  parseReference,
  quoteSheet,
} from '../../src/template';
import { joinStyles } from '../../src/template/join-styles';
import { linesNeeded } from '../../src/template/text-measure';

const row = fc.integer({ min: 1, max: 1_048_576 });
const column = fc.integer({ min: 1, max: 16_384 });

describe('addresses', () => {
  it('letters and numbers of columns are each other’s inverse', () => {
    fc.assert(fc.property(column, (number) => columnNumber(columnLetter(number)) === number));
    expect([1, 26, 27, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('reads back what it writes, with any sheet name', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31, unit: 'grapheme' })
      .filter((text) => !/[\\/?*[\]:]/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(name, row, column, row, column, (sheet, top, left, down, across) => {
        const bottom = Math.max(top, down);
        const right = Math.max(left, across);
        const address = areaAddress(top, left, bottom, right);
        const read = parseReference(`=${quoteSheet(sheet)}!${fixedArea(address)}`);
        expect(read).toEqual({ sheet, top, left, bottom, right });
      }),
    );
  });

  it('refuses what is no single area', () => {
    for (const text of ['#REF!', '=封面!#REF!', '=A1,B2', '=SUM(A1)', '', '=TRUE', '=1']) {
      expect(parseReference(text)).toBeNull();
    }
    expect(parseReference("='O''Brien'!$A$1")?.sheet).toBe("O'Brien");
    expect(parseReference('=封面!$E$3')).toMatchObject({ sheet: '封面', top: 3, left: 5 });
  });
});

describe('names and code cells', () => {
  it('can be read back', () => {
    const code = fc.constantFrom('B01', 'Q01', 'R32', 'C60');
    const period = fc.constantFrom('cur' as const, 'prev' as const, 'pub' as const);
    const free = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(code, period, free, (each, when, number) => {
        expect(parseFigureName(figureName(each, when, number))).toEqual({
          code: each,
          period: when,
          row: number,
        });
        expect(parseCodeLabel(` ${codeLabel(each, number).toLowerCase()} `)).toEqual({
          code: each,
          row: number,
        });
      }),
    );
    for (const text of ['', 'B1', '合计', 'B01x', 'B01-']) expect(parseCodeLabel(text)).toBeNull();
    for (const name of ['NB_META', 'NB_T1', 'NB_C_filer', 'NB_X_lead']) {
      expect(parseFigureName(name)).toBeNull();
    }
  });
});

describe('titles', () => {
  it('never repeats one that is taken, whatever its case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('封面', '封面（年报）', '封面（年报2）', 'Cover', 'COVER')),
        (taken) => {
          for (const wanted of ['封面', 'cover', '很'.repeat(31)]) {
            const title = freeTitle(wanted, [...taken, '很'.repeat(31)]);
            expect(taken.map((each) => each.toLowerCase())).not.toContain(title.toLowerCase());
            expect(title.length).toBeLessThanOrEqual(31);
          }
        },
      ),
    );
  });
});

describe('joining styles', () => {
  it('leaves the look of every cell as it was', () => {
    const styled = fc.record({
      top: fc.integer({ min: 1, max: 6 }),
      left: fc.integer({ min: 1, max: 4 }),
      height: fc.integer({ min: 0, max: 2 }),
      width: fc.integer({ min: 0, max: 2 }),
      style: fc.constantFrom<object>(
        { bold: true },
        { bold: false },
        { fill: '#fff' },
        { fill: '#000', bold: true },
        { border: '#111' },
      ),
    });
    type Look = Record<string, unknown>;
    const paint = (list: readonly { address: string; style: object }[]): Map<string, Look> => {
      const looks = new Map<string, Look>();
      for (const { address, style } of list) {
        const area = parseReference(address);
        if (area === null) continue;
        for (let at = area.top; at <= area.bottom; at += 1) {
          for (let across = area.left; across <= area.right; across += 1) {
            const cell = cellAddress(at, across);
            looks.set(cell, { ...looks.get(cell), ...style });
          }
        }
      }
      return looks;
    };
    fc.assert(
      fc.property(fc.array(styled, { maxLength: 12 }), (list) => {
        const styles = list.map(({ top, left, height, width, style }) => ({
          address: areaAddress(top, left, top + height, left + width),
          style,
        }));
        const joined = joinStyles(styles);
        expect(paint(joined)).toEqual(paint(styles));
        expect(joined.length).toBeLessThanOrEqual(styles.length);
      }),
    );
  });
});

describe('measuring text', () => {
  it('gives a Chinese character its whole width', () => {
    expect(linesNeeded('一二三四五六七八九十', 10, 106)).toBe(1);
    expect(linesNeeded('一二三四五六七八九十一', 10, 106)).toBe(2);
    expect(linesNeeded('甲\n乙', 10, 106)).toBe(2);
    expect(linesNeeded('', 10, 106)).toBe(1);
    // A run of letters is not parted: what does not fit beside it goes on.
    expect(linesNeeded('一二三四五六七ABCDEFGH一二三四五六', 10, 106)).toBe(3);
    // A closing mark takes the last character with it.
    expect(linesNeeded('一二三四五六七八九十，二三四五六七八九十', 10, 106)).toBe(3);
    expect(linesNeeded('A'.repeat(40), 10, 106)).toBe(3);
  });
});
