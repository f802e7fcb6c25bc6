import fc from 'fast-check';
import {
  approximateNote,
  carriedNote,
  exactly,
  formatFiled,
  joinNotes,
  originalNote,
  readFiledNote,
  readFigure,
  withFiledNote,
} from '../../src/figures';

const now = { unit: '人次', previous: false };
const last = { unit: '人次', previous: true };

/** `余 100余人 100(0)`, or null. */
const seen = (note: string, options = now): string | null => {
  const read = readFiledNote(note, options);
  if (read === null) return null;
  const { stated } = read;
  const value = stated === null ? '?' : `${stated.value.numerator}(${stated.decimals})`;
  return `${read.approximation} ${read.text} ${value}`.trim();
};

describe('what 说明 says of how a figure was filed', () => {
  it.each([
    ['概数：100余人；培训班', '余 100余人 100(0)'],
    ['概数:约30', '约 约30 30(0)'],
    ['概数：40', '约 40 40(0)'],
    ['概数：若干', '约 若干 ?'],
    // 概数 of older workbooks, and a scale word: rounded, nobody wrote 约.
    ['概数：３．４万', '３．４万 34000(-3)'],
    ['概数：3.4万件', '3.4万件 34000(-3)'],
    ['原值：3.4万人次；按台账', '3.4万人次 34000(-3)'],
    ['概数：约3.4万人次', '约 约3.4万人次 34000(-3)'],
    ['原值：12人次', '12人次 12(0)'],
  ])('%s', (note, want) => {
    expect(seen(note, { ...now, unit: note.includes('件') ? '件' : '人次' })).toBe(want);
    expect(seen(note, last)).toBeNull();
    expect(seen(`按台账；上年${note}`, { ...last, unit: note.includes('件') ? '件' : '人次' })).toBe(
      want,
    );
  }); // prettier-ignore

  it.each(['', '100余', '不是概数：100余', '概数：', '按台账；概数：100余', '上年概数：40余'])(
    '%p says nothing of this year',
    (note) => {
      expect(seen(note)).toBeNull();
    },
  );

  it('tells how far a number is rounded only while it is still that number', () => {
    const note = readFiledNote('原值：3.4万人次', now);
    expect(withFiledNote(exactly('34000'), note)).toEqual({ ...exactly('34000'), decimals: -3 });
    expect(withFiledNote(exactly('34500'), note)).toEqual(exactly('34500'));
    expect(withFiledNote(exactly('34000'), null)).toEqual(exactly('34000'));
    const about = readFiledNote('概数：100余人', now);
    expect(withFiledNote(exactly('100'), about)).toEqual({
      ...exactly('100'),
      approximation: '余',
    });
  });
});

describe('notes of two years in one 说明', () => {
  const pieces = fc.array(
    fc.record({
      previous: fc.boolean(),
      text: fc.constantFrom('约40人次', '35余人次', '近50人次', '60余人次'),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('keep to their year in whatever order they were adopted; the newest of a year counts', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('', '按台账', '计入F11；按台账'), (adopted, own) => {
        const note = adopted.reduce<string>(
          (before, { text, previous }) => joinNotes(before, approximateNote(text, previous)),
          own,
        );
        for (const previous of [false, true]) {
          const newest = adopted.filter((piece) => piece.previous === previous).at(-1);
          expect(readFiledNote(note, { unit: '人次', previous })?.text).toBe(newest?.text);
        }
        expect(
          note
            .split('；')
            .filter((piece) => own.includes(piece))
            .join('；'),
        ).toBe(own);
      }),
    );
  });

  it('are joined without losing what a person wrote', () => {
    expect(joinNotes('', '概数：约40')).toBe('概数：约40');
    expect(joinNotes('按台账', '')).toBe('按台账');
    expect(joinNotes('按台账', '概数：约40')).toBe('概数：约40；按台账');
    expect(joinNotes('按台账', '上年概数：约40')).toBe('按台账；上年概数：约40');
    expect(joinNotes('按台账', '另有3件')).toBe('按台账；另有3件');
    expect(joinNotes('概数：近50；按台账', '概数：60余；另记')).toBe('概数：60余；另记；按台账');
    expect(joinNotes('概数：近50；上年概数：35余', '上年原值：3.4万')).toBe(
      '概数：近50；上年原值：3.4万',
    );
    expect(joinNotes('概数：近50；按台账', '概数：近50')).toBe('概数：近50；按台账');
  });

  it('are carried into the next year as last year’s', () => {
    const carried = (note: string): string => carriedNote(readFiledNote(note, now));
    expect(carried('概数：约40人次；上年概数：35余人次')).toBe('上年概数：约40人次');
    expect(carried('原值：2.46万人次')).toBe('上年原值：2.46万人次');
    expect(carried('概数：2.46万人次')).toBe('上年原值：2.46万人次');
    expect(carried('概数：40')).toBe('上年概数：40');
    expect(carried('原值：12人次')).toBe('');
    expect(carried('上年概数：35余人次')).toBe('');
    expect(originalNote(' 3.4万 ')).toBe('原值：3.4万');
  });
});

describe('a count printed as it was filed', () => {
  it.each([
    ['3.08万人次', '3.08万'],
    ['2.46万', '2.46万'],
    ['2.50万', '2.50万'],
    ['3万', '3万'],
    ['12万', '12万'],
    ['1.2亿', '1.2亿'],
    ['3亿', '3亿'],
    ['12345万', '12345万'],
    ['3.4千万', '3400万'],
    ['1万5', '1.5万'],
    ['34000', '34000'],
    ['3千', '3000'],
    ['28972', '28972'],
  ])('%s is %s', (text, want) => {
    const reading = readFigure(text, { unit: '人次', integer: true });
    expect(reading.kind === 'number' ? formatFiled(reading.stated) : reading.kind).toBe(want);
  });

  it('never loses a digit', () => {
    expect(formatFiled({ ...exactly('34567'), decimals: -3 })).toBe('34567');
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: -9, max: 0 }), (value, decimals) => {
        const said = formatFiled({ ...exactly(String(value)), decimals });
        const back = readFigure(said, { unit: '人次', integer: true });
        expect(back.kind === 'number' && back.stated.value).toEqual(exactly(String(value)).value);
      }),
    );
  });
});
