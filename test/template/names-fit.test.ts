import { declarationOptions, pack, packIds } from '../../src/catalog';
import type { DeclarationName } from '../../src/catalog';
import {
  buildBlueprint,
  coverLayout,
  freshBook,
  heightOf,
  linesNeeded,
  publicationSheet,
  sheetKeys,
} from '../../src/template';
import type { SheetBlueprint } from '../../src/template';
import { heightAt } from '../../src/workbook/reuse-logic';

const SIZE = 10.5;
const name = (length: number): string =>
  '青溪县城市管理和综合行政执法局'.repeat(3).slice(0, length);

/** Points of a column counted from 0. */
const widthOf = (sheet: SheetBlueprint, column: number): number => {
  const letter = String.fromCharCode(65 + column);
  const found = sheet.widths.find(({ columns }) => {
    const [first = '', last = first] = columns.split(':');
    return first <= letter && letter <= last;
  });
  if (found === undefined) throw new Error(`column ${letter} has a width`);
  return found.points;
};

const publication = (unitName: string): SheetBlueprint => {
  const county = pack('county');
  const titles = new Map(sheetKeys(county).map((key) => [key, key]));
  const geometry = freshBook(county, titles);
  return publicationSheet({ pack: 'county', layout: 'CQ', geometry, title: '发布表', unitName })
    .blueprint;
};

describe('a published table that names the office in its rows', () => {
  it.each([10, 15, 22, 30])('is high enough for %d characters', (length) => {
    const sheet = publication(name(length));
    const rows = sheet.contents.flatMap((row, index) =>
      row.flatMap((text, column) =>
        /^=IFERROR\(CLEAN\(.*&""\)$/.test(String(text)) ? [{ row: index + 1, column }] : [],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const at of rows) {
      const lines = linesNeeded(name(length), SIZE, widthOf(sheet, at.column));
      expect(heightAt(sheet, at.row)).toBeGreaterThanOrEqual(heightOf(lines, SIZE));
    }
  });

  it('has a heading that is higher for a longer name', () => {
    expect(heightAt(publication(name(30)), 1)).toBeGreaterThan(heightAt(publication(name(6)), 1));
  });
});

describe.each(packIds())('the cover of %s', (id) => {
  const request = { pack: id, year: 2030, unitName: name(30), level: id };
  const { sheets } = buildBlueprint(request);
  const cover = sheets.find(({ key }) => key === 'cover');
  const { rows } = coverLayout(pack(id));

  it('shows every answer and a name of thirty characters whole', () => {
    if (cover === undefined) throw new Error('there is a cover');
    const names = Object.keys(declarationOptions) as DeclarationName[];
    const answers = names.flatMap((each) => {
      const row = rows.get(each);
      return row === undefined ? [] : declarationOptions[each].map(({ zh }) => ({ row, zh }));
    });
    expect(answers.length).toBeGreaterThan(0);
    for (const { row, zh } of [...answers, { row: rows.get('unitName') ?? 0, zh: name(30) }]) {
      const lines = linesNeeded(zh, SIZE, widthOf(cover, 1) - 8);
      expect(heightAt(cover, row)).toBeGreaterThanOrEqual(heightOf(lines, SIZE));
    }
  });

  it('is the only place of the name: no footer keeps it when it is changed', () => {
    const kept = sheets.filter(({ print }) => JSON.stringify(print).includes(name(30)));
    expect(kept.map(({ key }) => key)).toEqual([]);
  });
});
