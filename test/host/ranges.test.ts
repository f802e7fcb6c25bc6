import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost();
});
afterEach(() => host.dispose());

describe('values and formulas through the library', () => {
  it('writes what is typed and reads numbers, text and blanks', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C3');
      range.values = [
        ['1,234', '50%', '2025-01-01'],
        ["'007", '许可', ''],
        [5, true, '=A1*2'],
      ];
      range.load({
        values: true,
        formulas: true,
        text: true,
        numberFormat: true,
        valueTypes: true,
      });
      await context.sync();
      expect(range.values).toEqual([
        [1234, 0.5, 45658],
        ['007', '许可', ''],
        [5, true, 2468],
      ]);
      expect(range.formulas[2]).toEqual([5, true, '=A1*2']);
      expect(range.text[0]).toEqual(['1,234', '50%', '2025/1/1']);
      expect(range.valueTypes[1]).toEqual(['String', 'String', 'Empty']);
    });
  });
});
