import { parseReference } from '../../src/template';
import { interpret } from '../../src/workbook/read-logic';
import { DAMAGE } from '../../src/workbook';
import { freshModel, numbered } from './sheet-model';
import type { SheetModel } from './sheet-model';

const ids = (model: SheetModel): readonly string[] =>
  interpret(model.snapshot()).filing.damages.map(({ rule }) => rule);

describe('reading a workbook', () => {
  it('reads a fresh template as blank and undamaged', () => {
    const { filing, identity } = interpret(freshModel().snapshot());
    expect(filing.damages).toEqual([]);
    expect(identity).toMatchObject({ kind: 'ours', pack: 'county', year: 2024, unitName: '甲县' });
    expect([...filing.figures.values()].every(({ state }) => state.kind === 'blank')).toBe(true);
    expect(filing.cover).toMatchObject({ unitName: '甲县', level: 'county', year: 2024 });
  });

  it('reads every figure from its own cell', () => {
    const { model, values } = numbered();
    const { filing } = interpret(model.snapshot());
    expect(filing.figures.size).toBe(values.size);
    for (const [key, value] of values) {
      expect(filing.figures.get(key)?.state).toMatchObject({
        kind: 'number',
        stated: { value: { numerator: BigInt(value), denominator: 1n } },
      });
    }
  });

  it('names a deleted row, a cleared code, a sorted table', () => {
    const { model } = numbered();
    const place = model.blueprint.places.get('C02@cur');
    const line = parseReference(place?.address ?? '')?.top ?? 0;
    const sheet = model.titleOf('T3');
    model.deleteRow(sheet, line);
    const reading = interpret(model.snapshot());
    const deleted = reading.filing.damages.find(({ rule }) => rule === DAMAGE.rowDeleted);
    expect(deleted).toMatchObject({ code: 'C02' });
    expect(deleted?.message).toContain('C02');

    const cleared = numbered();
    cleared.model.set(sheet, `A${String(line)}`, '');
    const read = interpret(cleared.model.snapshot());
    expect(read.filing.damages.map(({ rule }) => rule)).toEqual([DAMAGE.codeChanged]);
    expect(read.filing.figures.get('C02@cur')?.state.kind).toBe('number');

    const sorted = numbered();
    sorted.model.swapRows(sheet, line, line + 2);
    expect(ids(sorted.model)).toContain(DAMAGE.rowsMoved);
  });

  it('follows a renamed sheet and tells a missing and a doubled one', () => {
    const { model, values } = numbered();
    model.rename(model.titleOf('T4'), '强制（改名）');
    const renamed = interpret(model.snapshot());
    expect(renamed.filing.figures.get('D10@cur')).toMatchObject({
      place: { sheet: '强制（改名）' },
      state: { stated: { value: { numerator: BigInt(values.get('D10@cur') ?? 0) } } },
    });
    // Formulas keep the old sheet name here because the model does not rewrite them.
    model.removeSheet('强制（改名）');
    expect(ids(model)).toContain(DAMAGE.sheetMissing);
    model.copySheet(model.titleOf('T5'), '副本');
    expect(ids(model)).toContain(DAMAGE.sheetTwice);
  });

  it('recognises sheets whose names are all lost', () => {
    const { model, values } = numbered();
    model.names.clear();
    const { filing, identity } = interpret(model.snapshot());
    expect(identity.kind).toBe('damaged');
    for (const [key, value] of values) {
      expect(filing.figures.get(key)?.state).toMatchObject({
        stated: { value: { numerator: BigInt(value) } },
      });
    }
    expect(new Set(filing.damages.map(({ rule }) => rule))).toEqual(new Set([DAMAGE.nameLost]));
  });

  it('tells a formula typed over by a value and a value by a formula', () => {
    const { model } = numbered();
    const { sheet, address } = model.blueprint.places.get('D40@cur') ?? { sheet: '', address: '' };
    model.set(sheet, address, '=SUM(D5:D9)');
    model.set(sheet, address.replace('D', 'F'), 12);
    expect(ids(model)).toEqual(
      expect.arrayContaining([DAMAGE.formulaInInput, DAMAGE.formulaOverwritten]),
    );
  });

  it('keeps blank, zero and not-applicable apart and reads 概数', () => {
    const { model } = numbered();
    const put = (key: string, value: string | number): void => {
      const { sheet, address } = model.blueprint.places.get(key) ?? { sheet: '', address: '' };
      model.set(sheet, address, value);
    };
    put('B01@cur', '');
    put('B02@cur', 0);
    put('B04@cur', '—');
    put('B05@cur', '3590件(3145件为违停)');
    const m02 = model.blueprint.places.get('M02@cur') ?? { sheet: '', address: '' };
    model.set(m02.sheet, m02.address.replace('D', 'H'), '概数：100余');
    const { figures } = interpret(model.snapshot()).filing;
    expect(figures.get('B01@cur')?.state.kind).toBe('blank');
    expect(figures.get('B02@cur')?.state).toMatchObject({ stated: { value: { numerator: 0n } } });
    expect(figures.get('B04@cur')?.state.kind).toBe('na');
    expect(figures.get('B05@cur')?.state.kind).toBe('bad');
    expect(figures.get('M02@cur')?.approximation).toBe('余');
    expect(figures.get('M02@prev')?.approximation).toBe('');
  });
});
