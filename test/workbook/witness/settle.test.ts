/** Which label a row is given when its witnesses are weighed, and which rows a person is asked about. */
import type { Period } from '../../../src/catalog';
import { assignRows, namedBy } from '../../../src/workbook/witness/assign-rows';
import {
  consistentLabels,
  movedWhole,
  readingsOf,
} from '../../../src/workbook/witness/contradictions';
import { outOfOrder } from '../../../src/workbook/witness/own-order';
import type { NamedCells, RowSays } from '../../../src/workbook/witness/row-says';
import { settleRows } from '../../../src/workbook/witness/settle-rows';

interface Said {
  readonly code?: string;
  readonly texts?: readonly (readonly string[])[];
  readonly cur?: readonly string[];
  readonly prev?: readonly string[];
  readonly filled?: boolean;
  readonly codeText?: string;
}

const says = (row: number, said: Said = {}): RowSays => ({
  row,
  code: said.code ?? null,
  codeText: said.codeText ?? said.code ?? '',
  texts: said.texts ?? [],
  names: new Map(
    [['cur', said.cur] as const, ['prev', said.prev] as const].flatMap(([period, labels]) =>
      labels === undefined ? [] : [[period, labels] as const],
    ),
  ),
  filled: said.filled ?? false,
});

/** A row all of whose witnesses say the same. */
const whole = (row: number, label: string, more: Said = {}): RowSays =>
  says(row, {
    code: label,
    texts: [[label], [label]],
    cur: [label],
    prev: [label],
    filled: true,
    ...more,
  });

/** Where the names point, as the rows have it. */
const namesOf = (rows: readonly RowSays[]): NamedCells => {
  const cells = new Map<string, Map<Period, { row: number; column: number }>>();
  for (const { row, names } of rows) {
    for (const [period, labels] of names) {
      for (const label of labels) {
        const own = cells.get(label) ?? new Map<Period, { row: number; column: number }>();
        cells.set(label, own.set(period, { row, column: period === 'cur' ? 4 : 5 }));
      }
    }
  }
  return cells;
};

const given = (rows: readonly RowSays[], fixed: readonly (readonly [number, string])[] = []) =>
  Object.fromEntries(assignRows(rows, new Map(fixed)));

const settle = (
  rows: readonly RowSays[],
  labels: readonly string[],
  answers: readonly (readonly [number, string])[] = [],
  named = namesOf(rows),
) => settleRows('表', rows, labels, named, new Map(answers));

describe('what a row names', () => {
  it('is its code, every label of its texts and every label of its names, each once', () => {
    const row = says(5, { code: 'C01', texts: [['C02', 'C03']], cur: ['C01'], prev: ['C04'] });
    expect([...namedBy(row)]).toEqual(['C01', 'C02', 'C03', 'C04']);
    expect([...namedBy(says(5))]).toEqual([]);
  });

  it('is read out in the order in which a person looks: code, own words, names', () => {
    const row = says(5, {
      code: 'C01',
      texts: [['C02'], ['C02'], ['C03', 'C04']],
      cur: ['C05'],
      prev: ['C05'],
    });
    expect(readingsOf(row)).toEqual([
      { by: 'code', code: 'C01' },
      { by: 'indicator', code: 'C02' },
      { by: 'name', code: 'C05' },
    ]);
    expect(readingsOf(says(5))).toEqual([]);
  });

  it('is contradicted by nothing only where code, every text and every name allow it', () => {
    expect(consistentLabels(whole(5, 'C01'))).toEqual(['C01']);
    expect(consistentLabels(whole(5, 'C01', { code: 'C02' }))).toEqual([]);
    expect(consistentLabels(whole(5, 'C01', { texts: [['C01'], ['C02']] }))).toEqual([]);
    expect(consistentLabels(whole(5, 'C01', { prev: ['C02'] }))).toEqual([]);
    const shared = says(5, { texts: [['C01', 'C02']], cur: ['C02', 'C03'] });
    expect(consistentLabels(shared)).toEqual(['C02']);
  });
});

describe('a label is given to the row with most evidence for it', () => {
  it('a code outweighs a text, a text a name, and two texts a code', () => {
    expect(given([says(5, { texts: [['C01']] }), says(6, { code: 'C01' })])).toEqual({ C01: 6 });
    expect(given([says(5, { cur: ['C01'] }), says(6, { texts: [['C01']] })])).toEqual({ C01: 6 });
    expect(given([says(5, { code: 'C01' }), says(6, { texts: [['C01'], ['C01']] })])).toEqual({
      C01: 6,
    });
    expect(
      given([says(5, { texts: [['C01']] }), says(6, { cur: ['C01'], prev: ['C01'] })]),
    ).toEqual({ C01: 6 });
  });

  it('of equals the row whose code says so, then the upper one', () => {
    expect(given([says(5, { cur: ['C01'], prev: ['C01'] }), says(6, { code: 'C01' })])).toEqual({
      C01: 6,
    });
    expect(given([says(6, { code: 'C01' }), says(5, { code: 'C01' })])).toEqual({ C01: 5 });
    expect(
      given([says(6, { cur: ['C01'], prev: ['C01'] }), says(5, { cur: ['C01'], prev: ['C01'] })]),
    ).toEqual({ C01: 5 });
    // Whichever of the two is met first.
    expect(given([says(6, { code: 'C01' }), says(5, { cur: ['C01'], prev: ['C01'] })])).toEqual({
      C01: 6,
    });
  });

  it('one row to a label and one label to a row, the strongest pair first', () => {
    const rows = [
      says(5, { code: 'C01', texts: [['C02'], ['C02']], cur: ['C02'] }),
      says(6, { code: 'C02' }),
      says(7, { cur: ['C01'] }),
    ];
    expect(given(rows)).toEqual({ C02: 5, C01: 7 });
  });

  it('a definition that several own-name rows share is too little alone', () => {
    expect(given([says(5, { texts: [['Q01-1', 'Q01-2']] })])).toEqual({});
    expect(given([says(5, { texts: [['Q01-1', 'Q01-2']], cur: ['Q01-2'] })])).toEqual({
      'Q01-2': 5,
    });
    expect(
      given([
        says(5, { texts: [['Q01-1', 'Q01-2']], cur: ['Q01-2'] }),
        says(6, { texts: [['Q01-2']] }),
      ]),
    ).toEqual({ 'Q01-2': 5 });
  });

  it('what a person has said stands, against whatever the rows say', () => {
    const rows = [whole(5, 'C01'), whole(6, 'C02')];
    expect(given(rows, [[5, 'C02']])).toEqual({ C02: 5 });
  });
});

describe('rows exchanged whole', () => {
  /** Code and texts of `label` in a row where the names of `named` were left. */
  const carried = (row: number, label: string, named: string): RowSays =>
    whole(row, label, { cur: [named], prev: [named] });
  const closed = (rows: readonly RowSays[], named = namesOf(rows)) =>
    Object.fromEntries(movedWhole(rows, named));

  it('two or three in a ring are known by what travelled', () => {
    expect(closed([carried(5, 'C02', 'C01'), carried(6, 'C01', 'C02')])).toEqual({
      5: 'C02',
      6: 'C01',
    });
    expect(
      closed([carried(5, 'C02', 'C01'), carried(6, 'C03', 'C02'), carried(7, 'C01', 'C03')]),
    ).toEqual({ 5: 'C02', 6: 'C03', 7: 'C01' });
  });

  it('a chain that does not come back is none: those cells were pushed', () => {
    expect(closed([carried(5, 'C02', 'C01'), carried(6, 'C03', 'C02')])).toEqual({});
    // A row that leads into a ring is not of it.
    expect(
      closed([carried(4, 'C02', 'C09'), carried(5, 'C02', 'C01'), carried(6, 'C01', 'C02')]),
    ).toEqual({ 5: 'C02', 6: 'C01' });
  });

  it('needs a word that tells one row from another, and no word against it', () => {
    const [one, other] = [carried(5, 'C02', 'C01'), carried(6, 'C01', 'C02')];
    expect(closed([{ ...one, texts: [] }, other])).toEqual({});
    expect(closed([{ ...one, texts: [['C01', 'C02']] }, other])).toEqual({});
    expect(closed([{ ...one, texts: [['C02'], ['C01']] }, other])).toEqual({});
    expect(closed([{ ...one, code: null }, other])).toEqual({ 5: 'C02', 6: 'C01' });
    expect(closed([{ ...one, code: null, texts: [['C02'], ['C02', 'C01']] }, other])).toEqual({
      5: 'C02',
      6: 'C01',
    });
  });

  it('needs all names of each label in one row, and only one label’s names there', () => {
    const [one, other] = [carried(5, 'C02', 'C01'), carried(6, 'C01', 'C02')];
    const torn = [one, { ...other, names: new Map([['cur' as const, ['C02']]]) }];
    const rows = [...torn, says(9, { prev: ['C02'] })];
    expect(closed(rows)).toEqual({});
    const double = { ...other, names: new Map([['cur' as const, ['C02', 'C03']]]) };
    expect(closed([one, double])).toEqual({});
    expect(closed([one, { ...other, names: new Map() }], namesOf([one, other]))).toEqual({});
  });

  it('a row at its own place is not moved', () => {
    expect(closed([whole(5, 'C01'), whole(6, 'C02')])).toEqual({});
  });
});

describe('own-name rows out of their order', () => {
  const own = (row: number, number: number, more: Said = {}): RowSays =>
    says(row, { code: `Q01-${String(number)}`, ...more });
  const told = (rows: readonly RowSays[]) => Object.fromEntries(outOfOrder(rows));

  it('are told with the label their place gives them', () => {
    expect(told([own(5, 1), own(6, 2), own(7, 3)])).toEqual({});
    expect(told([own(5, 1), own(6, 3), own(7, 2)])).toEqual({ 7: 'Q01-3' });
    expect(told([own(5, 3), own(6, 1), own(7, 2)])).toEqual({ 5: 'Q01-1' });
  });

  it('a row that names speak for holds its place against any number of codes', () => {
    const named = own(5, 3, { cur: ['Q01-3'] });
    expect(told([named, own(6, 1), own(7, 2)])).toEqual({ 6: 'Q01-2', 7: 'Q01-3' });
    expect(told([named, own(6, 2, { cur: ['Q01-2'] })])).toEqual({});
  });

  it('rows of another kind, rows a text tells and fixed rows have no part in it', () => {
    const other = says(6, { code: 'Q02-1' });
    expect(told([own(5, 2), other, own(7, 3)])).toEqual({});
    expect(told([own(5, 2, { texts: [['Q01-2']] }), own(6, 1)])).toEqual({});
    expect(told([own(5, 2, { texts: [['Q01-1', 'Q01-2']] }), own(6, 1)])).toEqual({ 6: 'Q01-2' });
    expect(told([says(5, { code: 'C02' }), says(6, { code: 'C01' })])).toEqual({});
    expect(told([says(5, { texts: [['Q01-2']] }), says(6)])).toEqual({});
  });

  it('the same code twice: the second row is out of order and no label is left for it', () => {
    expect(told([own(5, 1), own(6, 1)])).toEqual({});
    expect(told([own(5, 2), own(6, 1), own(7, 1), own(8, 3)])).toEqual({ 7: 'Q01-2' });
    expect(told([own(5, 1), own(6, 1), own(7, 2)])).toEqual({});
  });
});

describe('settled rows', () => {
  const LABELS = ['C01', 'C02', 'C03'];
  const sheet = [whole(5, 'C01'), whole(6, 'C02'), whole(7, 'C03')];

  it('ask nothing where all agree', () => {
    expect(settle(sheet, LABELS)).toEqual({
      rows: {
        rows: new Map([
          ['C01', 5],
          ['C02', 6],
          ['C03', 7],
        ]),
        deleted: [],
        uncoded: [],
        moved: [],
        nameless: [],
        twice: [],
      },
      questions: [],
      openRows: new Set(),
      openLabels: new Set(),
      orphans: [],
    });
  });

  it('tell a deleted row, a lost code and lost names each for what it is', () => {
    const { rows, questions } = settle(
      [
        { ...whole(5, 'C01'), code: null, codeText: '甲' },
        says(6, { code: 'C02', texts: [['C02']], filled: true }),
      ],
      LABELS,
    );
    expect(rows.deleted).toEqual(['C03']);
    expect(rows.uncoded).toEqual([{ label: 'C01', row: 5, text: '甲' }]);
    expect(rows.nameless).toEqual(['C02']);
    expect(questions).toEqual([]);
  });

  it('rows exchanged whole are moved, and nothing is asked', () => {
    const { rows, questions } = settle(
      [
        whole(5, 'C02', { cur: ['C01'], prev: ['C01'] }),
        whole(6, 'C01', { cur: ['C02'], prev: ['C02'] }),
        whole(7, 'C03'),
      ],
      LABELS,
    );
    expect(Object.fromEntries(rows.rows)).toEqual({ C01: 6, C02: 5, C03: 7 });
    expect(rows.moved).toEqual(['C01', 'C02']);
    expect(questions).toEqual([]);
  });

  it('a contradiction is asked in the order of the rows, and its labels are open', () => {
    const rows = [
      whole(6, 'C02', { code: 'C01' }),
      whole(5, 'C01', { code: 'C02' }),
      whole(7, 'C03'),
    ];
    const { questions, openRows, openLabels, rows: found } = settle(rows, LABELS);
    expect(questions).toEqual([
      {
        sheet: '表',
        row: 5,
        readings: [
          { by: 'code', code: 'C02' },
          { by: 'indicator', code: 'C01' },
          { by: 'name', code: 'C01' },
        ],
      },
      {
        sheet: '表',
        row: 6,
        readings: [
          { by: 'code', code: 'C01' },
          { by: 'indicator', code: 'C02' },
          { by: 'name', code: 'C02' },
        ],
      },
    ]);
    expect([...openRows].sort()).toEqual([5, 6]);
    expect([...openLabels].sort()).toEqual(['C01', 'C02']);
    expect(found.uncoded).toEqual([]);
  });

  it('a label that another row surely is, is not open', () => {
    const stray = says(8, { code: 'C01', texts: [['C02']], filled: true });
    const { openRows, openLabels, rows } = settle([...sheet, stray], LABELS);
    expect([...openRows]).toEqual([8]);
    expect([...openLabels]).toEqual([]);
    expect(rows.twice).toEqual([{ label: 'C01', rows: [5, 8] }]);
  });

  it('a person’s word about one row settles its neighbour', () => {
    const rows = [
      whole(5, 'C01', { code: 'C02' }),
      whole(6, 'C02', { code: 'C01' }),
      whole(7, 'C03'),
    ];
    const { questions, rows: found } = settle(rows, LABELS, [[5, 'C01']]);
    expect(questions).toEqual([]);
    expect(Object.fromEntries(found.rows)).toEqual({ C01: 5, C02: 6, C03: 7 });
    expect(found.uncoded).toEqual([
      { label: 'C01', row: 5, text: 'C02' },
      { label: 'C02', row: 6, text: 'C01' },
    ]);
  });

  it('an answer that names no label of this grid is none', () => {
    const rows = [whole(5, 'C01', { code: 'C02' })];
    expect(settle(rows, LABELS, [[5, 'D01']]).questions).toHaveLength(1);
  });

  it('a label given by a person is taken from names and texts of every other row', () => {
    const rows = [
      says(5, { code: 'C02', cur: ['C01'], filled: true }),
      says(6, { texts: [['C01', 'C02']], cur: ['C01', 'C02'], prev: ['C01'], filled: true }),
    ];
    const { questions, rows: found } = settle(rows, LABELS, [[5, 'C01']]);
    expect(questions).toEqual([]);
    expect(Object.fromEntries(found.rows)).toEqual({ C01: 5, C02: 6 });
  });

  describe('a second row of a label', () => {
    it('is told by its code, and not asked about', () => {
      const second = says(8, { code: 'C01', filled: true });
      const { questions, rows } = settle([...sheet, second], LABELS);
      expect(questions).toEqual([]);
      expect(rows.twice).toEqual([{ label: 'C01', rows: [5, 8] }]);
    });

    it('without a code is asked about when anything is filed there, and only then', () => {
      const second = says(8, { texts: [['C01']], filled: true });
      expect(settle([...sheet, second], LABELS).questions).toEqual([
        { sheet: '表', row: 8, readings: [{ by: 'indicator', code: 'C01' }] },
      ]);
      expect(settle([...sheet, { ...second, filled: false }], LABELS).questions).toEqual([]);
    });
  });

  describe('a filled row that nothing speaks for', () => {
    it('is asked by the label missing between its neighbours', () => {
      const { questions, openRows, openLabels, rows, orphans } = settle(
        [whole(5, 'C01'), says(6, { filled: true }), whole(7, 'C03')],
        LABELS,
      );
      expect(questions).toEqual([
        { sheet: '表', row: 6, readings: [{ by: 'order', code: 'C02' }] },
      ]);
      expect([...openRows]).toEqual([6]);
      expect([...openLabels]).toEqual(['C02']);
      expect(rows.deleted).toEqual([]);
      expect(orphans).toEqual([]);
    });

    it('at the very beginning is the first label, and two in a row are the next two', () => {
      const { questions } = settle(
        [says(5, { filled: true }), says(6, { filled: true }), whole(7, 'C03')],
        LABELS,
      );
      expect(questions.map(({ row, readings }) => [row, readings[0]?.code])).toEqual([
        [5, 'C01'],
        [6, 'C02'],
      ]);
    });

    it('with no label missing there, belongs to nothing and is no question', () => {
      const { questions, orphans, openRows, openLabels } = settle(
        [...sheet, says(8, { filled: true })],
        LABELS,
      );
      expect(questions).toEqual([]);
      expect(orphans).toEqual([8]);
      expect([...openRows]).toEqual([8]);
      expect([...openLabels]).toEqual([]);
    });

    it('is nothing when it is blank', () => {
      const { questions, orphans, rows } = settle(
        [whole(5, 'C01'), says(6), whole(7, 'C03')],
        LABELS,
      );
      expect({ questions, orphans, deleted: rows.deleted }).toEqual({
        questions: [],
        orphans: [],
        deleted: ['C02'],
      });
    });

    it('a gap already used further up gives nothing to a row after a later label', () => {
      const labels = ['C01', 'C02', 'C03', 'C04', 'C05'];
      const { questions, orphans } = settle(
        [
          whole(5, 'C01'),
          says(6, { filled: true }),
          whole(7, 'C03'),
          says(8, { filled: true }),
          whole(9, 'C05'),
        ],
        labels,
      );
      expect(questions.map(({ row, readings }) => [row, readings[0]?.code])).toEqual([
        [6, 'C02'],
        [8, 'C04'],
      ]);
      expect(orphans).toEqual([]);
    });
  });

  it('an own-name row out of its order is asked with its code and its place', () => {
    const labels = ['Q01-1', 'Q01-2', 'Q01-3'];
    const rows = [1, 3, 2].map((number, index) =>
      says(5 + index, { code: `Q01-${String(number)}`, filled: true }),
    );
    const { questions } = settle(rows, labels);
    expect(questions).toEqual([
      {
        sheet: '表',
        row: 7,
        readings: [
          { by: 'code', code: 'Q01-2' },
          { by: 'order', code: 'Q01-3' },
        ],
      },
    ]);
    // Once a person has said so, its number counts no more in the order of the others.
    expect(settle(rows, labels, [[7, 'Q01-2']]).questions).toEqual([]);
  });

  it('a figure whose name points to another row is moved, a row without any name nameless', () => {
    const rows = [whole(5, 'C01'), says(6, { code: 'C02', texts: [['C02']], cur: ['C02'] })];
    const named = new Map(namesOf(rows));
    named.set(
      'C01',
      new Map([
        ['cur', { row: 9, column: 4 }],
        ['prev', { row: 5, column: 5 }],
      ]),
    );
    const { rows: found } = settle(rows, ['C01', 'C02'], [], named);
    expect(found.moved).toEqual(['C01']);
    expect(found.nameless).toEqual([]);
  });
});
