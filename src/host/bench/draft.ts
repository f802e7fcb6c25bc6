import { Document, Packer, Paragraph, TextRun } from 'docx';
import { sampleFiling } from '../../catalog';
import { draftReport, numbersOf, plainText } from '../../report';
import { writeDocx } from '../../report/write-docx';
import { audit } from '../../rules';
import { medianMilliseconds } from './median';

/** Our draft against the bare library writing the same words with no controls and no page set-up. */
export async function measureDraft(): Promise<readonly Record<string, string>[]> {
  const filing = sampleFiling('lanshan');
  const document = draftReport(filing, { audit: audit(filing) });
  const text = plainText(document);
  const bare = () =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: text
              .split('\n')
              .map((line) => new Paragraph({ children: [new TextRun(line)] })),
          },
        ],
      }),
    );
  const ours = await writeDocx(document);
  const theirs = await bare();
  const oursTime = await medianMilliseconds(15, () => writeDocx(document));
  const planTime = await medianMilliseconds(15, () =>
    draftReport(filing, { audit: audit(filing) }),
  );
  const theirsTime = await medianMilliseconds(15, bare);
  const row = (what: string, milliseconds: number, bytes: number | null) => ({
    what,
    'ms (median)': milliseconds.toFixed(1),
    'ratio of time': (milliseconds / theirsTime).toFixed(2),
    bytes: bytes === null ? '—' : String(bytes),
    'ratio of bytes': bytes === null ? '—' : (bytes / theirs.length).toFixed(2),
  });
  return [
    row(`draft as .docx, ${numbersOf(document).length} numbers as controls`, oursTime, ours.length),
    row('audit and sentences alone', planTime, null),
    row('bare docx library, same text', theirsTime, theirs.length),
  ];
}
