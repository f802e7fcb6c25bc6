import { isValid, listChoices, shownStyle, validationAt, writeBlock } from '../../src/host/model';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { palette, parseReference } from '../../src/template';
import { declarationOptions } from '../../src/catalog';
import { insertTemplate, readFiling, DAMAGE, fillCells } from '../../src/workbook';

let host: NodeHost;
beforeAll(async () => {
  host = await openNodeHost();
  await insertTemplate({ pack: 'county', year: 2024, unitName: '甲县', level: 'county' });
});
afterAll(async () => {
  await host.dispose();
});

let places: ReadonlyMap<string, { readonly sheet: string; readonly address: string }> | null = null;

/** Sheet and zero-based position of a figure's cell, as the model counts. */
async function cellOf(key: string): Promise<{ sheet: string; row: number; column: number }> {
  places ??= new Map(
    [...(await readFiling()).filing.figures].flatMap(([id, { place }]) =>
      place === null ? [] : [[id, place] as const],
    ),
  );
  const place = places.get(key);
  const area = parseReference(place?.address ?? '');
  if (place === undefined || area === null) throw new Error(`no cell ${key}`);
  return { sheet: place.sheet, row: area.top - 1, column: area.left - 1 };
}

const sheetNamed = (name: string): (typeof host.workbook.sheets)[number] => {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

async function type(key: string, value: string | number): Promise<void> {
  const { sheet, row, column } = await cellOf(key);
  host.asUser((workbook) => {
    writeBlock(
      workbook,
      sheetNamed(sheet),
      { top: row, bottom: row, left: column, right: column },
      [[value]],
    );
  });
}

async function accepted(key: string, value: string | number): Promise<boolean> {
  const { sheet, row, column } = await cellOf(key);
  // A custom rule looks at the cell itself, so the value has to stand there.
  const target = sheetNamed(sheet);
  const at = { top: row, bottom: row, left: column, right: column };
  writeBlock(host.workbook, target, at, [[value]]);
  const valid = isValid(host.workbook, target, row, column);
  writeBlock(host.workbook, target, at, [['']]);
  return valid;
}

const fillOf = async (key: string): Promise<string | undefined> => {
  const { sheet, row, column } = await cellOf(key);
  return shownStyle(host.workbook, sheetNamed(sheet), row, column).fill?.toUpperCase();
};

describe('typing into the sheets', () => {
  it('takes whole numbers and the not-applicable signs, and nothing else, where things are counted', async () => {
    for (const value of [0, 7, 125550, '—', '/', '不适用'])
      expect(await accepted('B01@cur', value)).toBe(true);
    for (const value of [-1, 1.5, '12件', '约3', '0件'])
      expect(await accepted('B01@cur', value)).toBe(false);
    expect(await accepted('B01@prev', 3)).toBe(true);
    expect(await accepted('B01@prev', 3.5)).toBe(false);
  });

  it('takes decimals where money is filed or the office names the unit', async () => {
    for (const key of ['C30@cur', 'Q01#1@cur', 'R01@pub']) {
      expect(await accepted(key, 2792.5814)).toBe(true);
      expect(await accepted(key, '2792.5814万元')).toBe(false);
      expect(await accepted(key, -2)).toBe(false);
    }
  });

  it('offers the declared choices in drop-downs', async () => {
    const { geometry, titles } = await readFiling();
    const cover = sheetNamed(titles.get('cover') ?? '');
    for (const name of ['licences', 'grades', 'duty.T2'] as const) {
      const at = geometry.cover.get(name);
      if (at === undefined) throw new Error(name);
      const validation = validationAt(cover, at.row - 1, at.column - 1);
      if (validation === undefined) throw new Error(`no drop-down for ${name}`);
      const kind = name === 'duty.T2' ? 'duty' : name;
      expect(listChoices(host.workbook, cover, validation, at.row - 1, at.column - 1)).toEqual(
        declarationOptions[kind].map(({ zh }) => zh),
      );
    }
  });
});

describe('signals', () => {
  it('marks text in a number cell, a required blank once begun, and a table without duty', async () => {
    expect(await fillOf('D10@cur')).toBe(palette.current);
    await type('D20@cur', 4);
    expect(await fillOf('D10@cur')).toBe(palette.warnSoft);
    await type('D10@cur', '5766件');
    expect(await fillOf('D10@cur')).toBe(palette.failSoft);
    await type('D10@cur', 0);
    expect(await fillOf('D10@cur')).toBe(palette.current);
    await type('D10@cur', '');
    await type('D20@cur', '');
    const { filing } = await readFiling();
    await fillCells(
      { declarations: { ...filing.declarations, duties: { T4: 'none' } } },
      'replace',
    );
    expect(await fillOf('D10@cur')).toBe(palette.muted);
  });
});

describe('two covers', () => {
  it('are told, and the named one is read', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('封面').copy('End');
      await context.sync();
    });
    const { filing } = await readFiling();
    expect(filing.damages.map(({ rule }) => rule)).toEqual([DAMAGE.sheetTwice]);
    expect(filing.cover.unitName).toBe('甲县');
  });
});
