import { interpret } from '../../../src/workbook/read-logic';
import { buildBlueprint } from '../../../src/template';
import { packIds } from '../../../src/catalog';
import type { PackId } from '../../../src/catalog';
import { SheetModel } from '../sheet-model';

const bookOf = (pack: PackId): SheetModel =>
  new SheetModel(buildBlueprint({ pack, year: 2024, unitName: '甲单位', level: pack }));

function loseCoverNames(model: SheetModel): void {
  for (const name of model.names.keys()) if (name.startsWith('NB_C_')) model.names.delete(name);
}

describe('a cover whose cell names are lost', () => {
  it.each(packIds())('is read beside its labels where rows and a column were added: %s', (pack) => {
    const wanted = interpret(bookOf(pack).snapshot()).geometry.cover;
    const model = bookOf(pack);
    const cover = model.titleOf('cover');
    loseCoverNames(model);
    model.insertRow(cover, 4);
    model.insertRow(cover, 4);
    model.insertColumn(cover, 1);
    const { filing, geometry } = interpret(model.snapshot());
    expect(filing.cover).toMatchObject({ unitName: '甲单位', level: pack, year: 2024 });
    expect([...geometry.cover]).toEqual(
      [...wanted].map(([field, at]) => [field, { row: at.row + 2, column: at.column + 1 }]),
    );
    expect(filing.damages.filter(({ rule }) => rule === 'T-12')).toEqual([]);
  });
});
