/** @file Bringing a book of template 1.0 up breaks off for good at any place of its last request. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/host/model';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { insertTemplate } from '../../src/workbook';
import { pressWith, sizesOf } from './faults/press';

const OLD = readFileSync(
  path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);

const press = (): Promise<unknown> =>
  insertTemplate({ pack: 'county', year: 2024, unitName: '', level: 'county' });

/** Contents and names, in one order and one spelling. */
const contents = ({ workbook }: NodeHost): readonly string[] => [
  ...workbook.names.map(({ name, formula }) => `${name} ${formula.replaceAll("'", '')}`),
  ...workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula, value }]) => {
        const content = formula ?? value ?? '';
        const place = `${name} R${String(row + 1)}C${String(column + 1)}`;
        return content === '' ? [] : [`${place} ${JSON.stringify(content)}`];
      }),
    ),
  ),
];

let host: NodeHost;
let old: Workbook;
let sizes: readonly number[];
let wanted: readonly string[];
beforeAll(async () => {
  host = await openNodeHost({ xlsx: OLD });
  old = copyWorkbook(host.workbook);
  sizes = await sizesOf(host, press);
  wanted = contents(host);
});
afterAll(async () => {
  await host.dispose();
});

/** What only one of two lists holds; the whole lists would be thousands of lines. */
const differing = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const [first, second] = [new Set(one), new Set(other)];
  return [...one.filter((each) => !second.has(each)), ...other.filter((each) => !first.has(each))];
};

// Rows inserted and blank; cells of the old tables; the cover brought up, its names not written.
test.each([0.02, 0.3, 0.5])(
  'pressed again, what was done at %p of it is used and nothing stands twice',
  async (share) => {
    host.show(copyWorkbook(old));
    const failure = await pressWith(host, press, {
      fault: 'midway and for good',
      request: sizes.length,
      size: Math.floor((sizes.at(-1) ?? 0) * share) * 2,
    });
    expect(failure).not.toBeNull();
    await press();
    expect(differing(contents(host), wanted).slice(0, 4)).toEqual([]);
  },
  60_000,
);
