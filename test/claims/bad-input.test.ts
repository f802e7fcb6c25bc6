import { strToU8, unzipSync, zipSync } from 'fflate';
import { emptyFiling } from '../../src/catalog';
import {
  checkReport,
  extractFigures,
  readReport,
  textReport,
  UnreadableReport,
} from '../../src/claims';
import { control, docxOf, paragraph, run } from './docx-file';

const sentenceFor = (bytes: Uint8Array): string => {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) return error.sentence;
    throw error;
  }
  return '';
};

const filing = emptyFiling({
  cover: { unitName: '青溪县', level: 'county', year: 2030 },
  figures: { C01: 820, C02: 779, A06: 402 },
});

const about = (body: string): readonly string[] =>
  checkReport(readReport(docxOf(paragraph(run('青溪县2030年行政执法工作报告')) + body)), { filing })
    .claims.filter(({ kind }) => kind === 'figure')
    .map(({ verdict, code }) => `${verdict} ${code ?? '—'}`);

describe('a damaged file', () => {
  it('whose body breaks off is refused, not read in part', () => {
    const whole = docxOf(paragraph(run('立案12件。')));
    const parts = unzipSync(whole);
    const body = parts['word/document.xml'] ?? new Uint8Array();
    const cut = zipSync({ ...parts, 'word/document.xml': body.slice(0, body.length - 40) });
    expect(readReport(whole).text).toBe('立案12件。\n');
    expect(sentenceFor(cut)).toMatch(/不完整.*。$/);
  });

  it('cut off at any place is refused in one sentence', () => {
    const whole = docxOf(paragraph(run('立案12件，结案10件。'.repeat(30))));
    for (let length = 4; length < whole.length; length += 37)
      expect([length, sentenceFor(whole.slice(0, length))]).toEqual([
        length,
        expect.stringMatching(/^[^\n]+。$/),
      ]);
  });
});

describe('controls that people deleted or copied', () => {
  const tag = 'nb|C01|cur|count|1.1';

  it('a deleted one leaves the number to its words', () => {
    expect(
      about(
        paragraph(
          run('行政处罚立案820件，'),
          run('结案'),
          control('nb|C02|cur|count|1.1', '779'),
          run('件。'),
        ),
      ),
    ).toEqual(['holds C01', 'holds C02']);
    expect(about(paragraph(run('行政处罚立案830件。')))).toEqual(['fails C01']);
  });

  it('a copied one over another number is not believed', () => {
    expect(
      about(
        paragraph(run('立案'), control(tag, '820'), run('件。')) +
          paragraph(run('现有行政执法人员'), control(tag, '402'), run('人。')),
      ),
    ).toEqual(['holds C01', 'fails C01']);
  });

  it('one within another, or empty, harms nothing', () => {
    const inner = control(tag, '820');
    const nested = `<w:sdt><w:sdtPr><w:tag w:val="outer"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    expect(
      about(
        paragraph(
          run('立案'),
          nested,
          run('件，'),
          control('nb|C02|cur|count|1.1', ''),
          run('结案。'),
        ),
      ),
    ).toEqual(['holds C01']);
  });
});

describe('texts of unusual size', () => {
  it('without a full stop says of each number what is near, and not the whole text', () => {
    const text = '行政处罚69276件，'.repeat(1000);
    const { claims } = checkReport(textReport(text));
    expect(claims.length).toBeGreaterThan(900);
    for (const { context, printed } of claims) {
      expect(context.length).toBeLessThanOrEqual(410);
      expect(context).toContain(printed.trim());
      expect(text).toContain(context);
    }
  });

  it('a text without a full stop is read to its end', () => {
    const { numbers } = checkReport(textReport('办理投诉12件，'.repeat(4000)));
    expect(numbers).toBe(4000);
  });

  it('a long report keeps its last figures', () => {
    const text = `${'各单位认真落实制度，规范程序，提高能力。\n'.repeat(20_000)}行政处罚立案820件，结案779件，结案率90%。`;
    expect(checkReport(textReport(text)).claims).toMatchObject([
      { verdict: 'fails', arithmetic: expect.stringContaining('779÷820') as unknown },
    ]);
    expect(extractFigures(textReport(text)).figures.map(({ code }) => code)).toEqual([
      'C01',
      'C02',
      'R01',
    ]);
  });

  it('what no report is as long as is refused', () => {
    expect(sentenceFor(strToU8('执法年报'.repeat(1_250_001)))).toMatch(/500万字.*。$/);
  });
});

describe('texts in another script or language', () => {
  it('are called so, and no number in them is called wrong', () => {
    const traditional =
      '行政處罰案件立案820件，結案779件，結案率95%，應當實行審查許可證據經過條款。'.repeat(6);
    const english = 'The bureau opened 820 cases and closed 779 of them, a rate of 95%. '.repeat(8);
    for (const [text, word] of [
      [traditional, '繁体'],
      [english, '外文'],
    ] as const) {
      const { notes, summary } = checkReport(textReport(text), { filing });
      expect([notes.map(({ zh }) => zh).join(), summary.fails]).toEqual([
        expect.stringContaining(word),
        0,
      ]);
    }
  });
});
