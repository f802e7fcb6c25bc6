import { sampleFiling } from '../../catalog';
import { checkReport, readReport, textReport } from '../../claims';
import { draftReport } from '../../report';
import { writeDocx } from '../../report/write-docx';
import { audit } from '../../rules';
import { medianMilliseconds } from './median';

/** A paragraph in the manner of a report; its numbers differ from paragraph to paragraph. */
const paragraph = (turn: number): string => {
  const total = 400 + turn;
  const first = 150 + (turn % 90);
  return [
    `第${turn + 1}单位全年办理行政处罚案件${total}件，其中简易程序案件${first}件、普通程序案件${total - first}件，结案${total - 20}件。`,
    `收到投诉举报${total * 2}件，办结${total * 2 - 8}件，办结率${(((total * 2 - 8) * 100) / (total * 2)).toFixed(2)}%，出动执法人员${turn + 30}人次。`,
    '各执法队伍严格落实持证上岗制度，依据有关规定加强培训，不断规范程序，群众满意度持续提升。',
  ].join('');
};

/** Text of about this many bytes in UTF-8. */
export const reportOf = (bytes: number): string => {
  const parts: string[] = [];
  for (let length = 0, turn = 0; length < bytes; turn += 1) {
    const text = paragraph(turn);
    parts.push(text);
    length += Buffer.byteLength(text) + 1;
  }
  return parts.join('\n');
};

/** One text without a sentence end, of so many numbers. */
const numbersOnly = (count: number): string =>
  Array.from({ length: count }, (_, at) => `处罚${String(at + 1)}件`).join('，');

const milliseconds = (act: () => unknown): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

/**
 * Ordinary text and bare numbers, each beside a tenth of itself: linear is 10. Once each, after a small
 * text to warm up, since the large ones take seconds.
 */
export function measureLargeTexts(): readonly Record<string, string>[] {
  checkReport(textReport(reportOf(100_000)));
  const characters = (count: number): string => reportOf(count * 3).slice(0, count);
  const bytes = (count: number): string => reportOf(count);
  return (
    [
      ['609,000 characters of ordinary report', characters, 609_000],
      ['5 MB of ordinary report', bytes, 5_000_000],
      ['100,000 numbers in one text', numbersOnly, 100_000],
    ] as const
  ).map(([what, make, size]) => {
    const [tenth, whole] = [textReport(make(size / 10)), textReport(make(size))];
    const small = milliseconds(() => checkReport(tenth));
    let numbers = 0;
    const large = milliseconds(() => ({ numbers } = checkReport(whole)));
    return {
      text: what,
      numbers: String(numbers),
      'ms, a tenth of it': small.toFixed(0),
      'ms, all of it': large.toFixed(0),
      'ratio (linear: 10)': (large / small).toFixed(1),
    };
  });
}

/** Numbers checked per second and how the time grows with the text. */
export async function measureClaims(): Promise<readonly Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  let before: number | null = null;
  for (const [name, bytes, rounds] of [
    ['10 KB', 10_000, 15],
    ['100 KB', 100_000, 5],
    ['1 MB', 1_000_000, 3],
  ] as const) {
    const report = textReport(reportOf(bytes));
    const { numbers, claims } = checkReport(report);
    const time = await medianMilliseconds(rounds, () => checkReport(report));
    rows.push({
      text: name,
      numbers: String(numbers),
      claims: String(claims.length),
      'ms (median)': time.toFixed(1),
      'claims per second': String(Math.round((claims.length * 1000) / time)),
      'time against ten times less text': before === null ? '—' : (time / before).toFixed(1),
    });
    before = time;
  }
  return rows;
}

/** Reading a drafted .docx back, and checking it against its workbook. */
export async function measureReadBack(): Promise<readonly Record<string, string>[]> {
  const filing = sampleFiling('lanshan');
  const bytes = await writeDocx(draftReport(filing, { audit: audit(filing) }));
  const report = readReport(bytes);
  const reading = await medianMilliseconds(15, () => readReport(bytes));
  const checking = await medianMilliseconds(15, () => checkReport(report, { filing }));
  const row = (what: string, time: number) => ({ what, 'ms (median)': time.toFixed(2) });
  return [
    row(`read a .docx of ${bytes.length} bytes with ${report.controls.length} controls`, reading),
    row('check it against its workbook', checking),
  ];
}
