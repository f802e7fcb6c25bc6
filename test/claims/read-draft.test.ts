import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleFiling } from '../../src/catalog';
import { readReport } from '../../src/claims';
import type { ReportText } from '../../src/claims';
import { draftReport, numberRuns } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';

const filing = sampleFiling('lanshan');
const document = draftReport(filing, { audit: audit(filing), date: '2025-01-10', charts: true });
const runs = numberRuns(document);
let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(document));
});

/** The draft with its main part changed, as an editor would leave it. */
const edited = (change: (xml: string) => string): ReportText => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return readReport(zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
};

const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, '').replace(/<\/?w:sdt>|<\/?w:sdtContent>/g, '');

/** What stands where the controls are, with the tags that say what it is. */
const numbersIn = ({ text, controls }: ReportText): readonly (readonly [string, string])[] =>
  controls.map(({ from, to, tag }) => [tag, text.slice(from, to)]);

const drafted = runs.map(({ tag, printed }) => [tag, printed] as const);

describe('a draft read back from its .docx', () => {
  it('holds every number of the draft, in its control and in the list', () => {
    const report = readReport(bytes);
    expect(report.drafted.map(({ tag, printed }) => [tag, printed])).toEqual(drafted);
    expect(numbersIn(report)).toEqual(drafted);
  });

  it('still tells every number when a program dropped the controls', () => {
    expect([...numbersIn(edited(withoutControls))].sort()).toEqual([...drafted].sort());
  });

  it('leaves the numbers of a rewritten paragraph to their words, and no others', () => {
    const report = edited((xml) =>
      withoutControls(xml).replace('共实施各类行政执法行为', '共办理'),
    );
    const missing = drafted.length - report.controls.length;
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(20);
  });
});
