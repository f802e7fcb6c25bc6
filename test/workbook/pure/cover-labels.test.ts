import { identifySnapshot } from '../../../src/workbook/identity-logic';
import { interpret } from '../../../src/workbook/read-logic';
import { buildBlueprint } from '../../../src/template';
import { packIds } from '../../../src/catalog';
import type { PackId } from '../../../src/catalog';
import { SheetModel } from '../sheet-model';

const bookOf = (pack: PackId): SheetModel =>
  new SheetModel(buildBlueprint({ pack, year: 2024, unitName: '甲单位', level: pack }));

const placesOf = (model: SheetModel): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...interpret(model.snapshot()).geometry.cover].map(([field, { row }]) => [field, row]),
  );

function loseCoverNames(model: SheetModel): void {
  for (const name of model.names.keys()) if (name.startsWith('NB_C_')) model.names.delete(name);
}

describe('a cover whose cell names are lost', () => {
  it('has no two of its cells in one place where a label is lost too', () => {
    const model = bookOf('county');
    const cover = model.titleOf('cover');
    const { phone, reviewer } = placesOf(model);
    loseCoverNames(model);
    // The label of the telephone and what stands beside it deleted: the next line has moved up.
    model.set(cover, `A${String(phone)}`, '审核人');
    model.set(cover, `B${String(phone)}`, '王五');
    model.set(cover, `A${String(reviewer)}`, '');
    const { filing, geometry } = interpret(model.snapshot());
    expect(filing.cover).toMatchObject({ reviewer: '王五', phone: '' });
    const places = [...geometry.cover.values()].map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(filing.damages.find(({ rule }) => rule === 'T-08')?.message).toContain(cover);
  });

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

  it.each(packIds())(
    'and its identity typed over, is known by the codes of its tables: %s',
    (pack) => {
      const model = bookOf(pack);
      model.set(model.titleOf('cover'), 'E3', '封面改动');
      model.names.clear();
      expect(identifySnapshot(model.snapshot())).toMatchObject({ kind: 'damaged', pack });
    },
  );
});
