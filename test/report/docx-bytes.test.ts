import { strFromU8, unzipSync } from 'fflate';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { draftOf, filingOf, clean } from './drafts';

const figures = { N01: 30, B04: 10, C04: 20, D40: 0, A06: 100, A17: 4 };

describe('the bytes of the file', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are the same whenever and however often it is written', async () => {
    jest.useFakeTimers({
      now: Date.UTC(2030, 0, 1),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
    });
    const one = await writeDocx(draftOf(figures));
    jest.setSystemTime(Date.UTC(2041, 6, 9, 13, 14, 15));
    const other = await writeDocx(draftOf(figures));
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
  });

  it('differ when a figure does', async () => {
    const one = await writeDocx(draftOf(figures));
    const other = await writeDocx(draftOf({ ...figures, B04: 11 }));
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
  });

  it('begin with the content types and carry the date of signing', async () => {
    const bytes = await writeDocx(draftOf(figures));
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '2031-01-08T00:00:00Z',
    );
  });

  it('hold a year with thousands of rows and a very long text', async () => {
    const filing = filingOf(figures, { problems: '字'.repeat(300_000) });
    const state = filing.figures.get('A06@cur')?.state ?? { kind: 'blank' as const };
    const rows = Array.from({ length: 800 }, (_, index) => {
      const row = index + 1;
      const figure = {
        code: 'Q01',
        period: 'cur' as const,
        row,
        name: `第${row}项`,
        unit: '件',
        state,
        note: '',
        approximation: '' as const,
        place: null,
      };
      return [`Q01#${row}@cur`, figure] as const;
    });
    const large = { ...filing, figures: new Map([...filing.figures, ...rows]) };
    const bytes = await writeDocx(draftReport(large, { audit: clean }));
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/nb\|Q01#/g)).toHaveLength(1600);
  });
});
