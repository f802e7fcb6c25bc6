import fc from 'fast-check';
import {
  blocksOf,
  cellsOf,
  isRecoveryNamespace,
  newestFirst,
  readRecovery,
  recoveryCell,
  recoveryNamespace,
  recoveryText,
  reversed,
} from '../../../src/workbook/recovery/recovery-logic';

const at = '2025-01-20T08:00:00.000Z';
const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const change = fc.record({
  sheet: fc.string({ minLength: 1 }),
  address: fc.constantFrom('A1', 'D9', 'AB100'),
  value,
  before: value,
});
const moved = fc.record({
  sheet: fc.string({ minLength: 1 }),
  row: fc.integer({ min: 1, max: 300 }),
  column: fc.integer({ min: 1, max: 40 }),
  value,
  before: value,
  kind: fc.constantFrom(
    'previous' as const,
    'current' as const,
    'note' as const,
    'published' as const,
    'cover' as const,
    'text' as const,
    'finding' as const,
    'year' as const,
  ),
});

describe('a record of what an act overwrote', () => {
  it('is read as it was kept, with the step into the next year or without', () => {
    fc.assert(
      fc.property(fc.array(change), fc.option(fc.array(moved)), (changes, year) => {
        const recovery = {
          at,
          act: 'mend',
          changes,
          ...(year === null ? {} : { year: { archive: '存档2024', changes: year } }),
        };
        expect(readRecovery(recoveryText(recovery))).toEqual(recovery);
        expect(cellsOf(recovery)).toHaveLength(changes.length + (year?.length ?? 0));
      }),
    );
  });

  it.each([
    '',
    '<record>{}</record>',
    '<record>{"at":"x","act":"y","changes":[{"sheet":"a"}]}</record>',
    '<record>{"at":"x","act":"y","changes":[],"year":{"archive":1,"changes":[]}}</record>',
  ])('%j is none', (xml) => {
    expect(readRecovery(xml)).toBeNull();
  });

  it('names its cells, those of a new year by row and column', () => {
    const cells = cellsOf({
      at,
      act: 'nextYear',
      changes: [{ sheet: '甲', address: 'A1', value: 1, before: 2 }],
      year: {
        archive: '存档',
        changes: [{ sheet: '乙', row: 9, column: 4, value: '', before: 7, kind: 'previous' }],
      },
    });
    expect(cells).toEqual([
      { sheet: '甲', address: 'A1', value: 1, before: 2 },
      { sheet: '乙', address: 'D9', value: '', before: 7 },
    ]);
  });

  it('is kept under its time; the list is of records only, the latest first', () => {
    const names = ['2025-01-02', '2025-01-10', '2024-12-31'].map((day) =>
      recoveryNamespace({ at: day }),
    );
    const parts = [...names, 'urn:other', 'urn:zhifa-nianbao:runs'].map((namespaceUri) => ({
      namespaceUri,
    }));
    expect(newestFirst(parts).map(({ namespaceUri }) => namespaceUri)).toEqual([
      names[1],
      names[0],
      names[2],
    ]);
    expect([isRecoveryNamespace(names[0] ?? ''), isRecoveryNamespace('urn:other')]).toEqual([
      true,
      false,
    ]);
  });

  it('turned round restores what was restored', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        expect(reversed(reversed(changes))).toEqual(changes);
        expect(reversed(changes).map((each) => [each.value, each.before])).toEqual(
          changes.map((each) => [each.before, each.value]),
        );
      }),
    );
  });
});

describe('what restoring comes to', () => {
  const cell = { sheet: '甲', address: 'D9', value: 5, before: 7 };
  const now = (content: string | number | boolean) => ({ value: content, formula: content });

  it('is to put back what still stands as it was written, and nothing else', () => {
    expect(recoveryCell(cell, now(5))).toEqual({
      sheet: '甲',
      address: 'D9',
      now: '5',
      then: '7',
      state: 'back',
    });
    expect(recoveryCell(cell, now(7))).toMatchObject({ now: '7', state: 'already' });
    expect(recoveryCell(cell, now(6))).toMatchObject({ now: '6', state: 'changed' });
    expect(recoveryCell(cell, null)).toMatchObject({ now: '', then: '7', state: 'changed' });
    expect(recoveryCell({ ...cell, before: 5 }, now(5)).state).toBe('already');
  });

  it('shows a text as it stands, a formula as a formula', () => {
    expect(recoveryCell({ ...cell, before: "'=A1" }, now(5)).then).toBe('=A1');
    expect(recoveryCell({ ...cell, before: '=A1' }, now(5)).then).toBe('=A1');
    expect(recoveryCell({ ...cell, before: '=A1' }, { value: 3, formula: '=A1' })).toMatchObject({
      now: '3',
      state: 'already',
    });
    expect(recoveryCell({ ...cell, before: '' }, now(5)).then).toBe('');
    expect(recoveryCell({ ...cell, before: true }, now(5)).then).toBe('true');
  });
});

describe('blocks', () => {
  it('are the smallest that hold all cells of each sheet', () => {
    const cells = ['D9', 'B12', 'E10:F11', 'kein'].map((address) => ({ sheet: '甲', address }));
    expect(blocksOf([...cells, { sheet: '乙', address: 'C3' }])).toEqual(
      new Map([
        ['甲', { top: 9, left: 2, bottom: 12, right: 6 }],
        ['乙', { top: 3, left: 3, bottom: 3, right: 3 }],
      ]),
    );
    expect(
      blocksOf([
        { sheet: '甲', address: 'D9' },
        { sheet: '甲', address: 'A1' },
      ]),
    ).toEqual(new Map([['甲', { top: 1, left: 1, bottom: 9, right: 4 }]]));
    expect(blocksOf([]).size).toBe(0);
  });
});
