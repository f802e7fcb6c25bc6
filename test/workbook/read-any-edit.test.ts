import fc from 'fast-check';
import { DAMAGE } from '../../src/workbook';
import { interpret } from '../../src/workbook/read-logic';
import { numbered } from './sheet-model';

type Step =
  | { readonly act: 'insert'; readonly row: number }
  | { readonly act: 'delete'; readonly row: number }
  | { readonly act: 'swap'; readonly row: number; readonly other: number }
  | { readonly act: 'column'; readonly column: number }
  | { readonly act: 'clear'; readonly row: number };

const row = fc.integer({ min: 5, max: 28 });
const step: fc.Arbitrary<Step> = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ act: fc.constant('insert' as const), row }),
  fc.record({ act: fc.constant('delete' as const), row }),
  fc.record({ act: fc.constant('swap' as const), row, other: row }),
  fc.record({ act: fc.constant('column' as const), column: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ act: fc.constant('clear' as const), row }),
);

it('after any inserting, deleting, sorting: each figure is right or its damage is told', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const { model, values } = numbered();
      const sheet = model.titleOf('T3');
      let inserted = 0;
      for (const each of steps) {
        if (each.act === 'insert') model.insertRow(sheet, each.row);
        else if (each.act === 'delete') model.deleteRow(sheet, each.row);
        else if (each.act === 'swap') model.swapRows(sheet, each.row, each.other);
        else if (each.act === 'clear') {
          const column = String.fromCharCode(65 + inserted);
          model.set(sheet, `${column}${String(each.row)}`, '');
        } else {
          model.insertColumn(sheet, each.column);
          if (each.column <= 1 + inserted) inserted += 1;
        }
      }
      const { filing } = interpret(model.snapshot());
      const told = new Set(
        filing.damages
          .filter(
            ({ rule }) => rule !== DAMAGE.formulaChanged && rule !== DAMAGE.formulaOverwritten,
          )
          .map(({ code }) => code),
      );
      for (const [key, value] of values) {
        const figure = filing.figures.get(key);
        const right =
          figure?.state.kind === 'number' && figure.state.stated.value.numerator === BigInt(value);
        if (!right) expect(told).toContain(figure?.code);
      }
    }),
    { numRuns: 60 },
  );
});
