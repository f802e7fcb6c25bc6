import { hasLayout, layout, layoutIds } from '../../../catalog';
import type { LayoutId } from '../../../catalog';
import { audit } from '../../../rules';
import { insertPublication, readFiling } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { publicationHints, publicationJson } from '../publication-json';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

/** The layout named on the command line, else the one chosen on the cover (by its id or its name). */
function chosenLayout(line: CommandLine, onCover: string): LayoutId {
  const wanted = line.layout === '' ? onCover : line.layout;
  const id = layoutIds().find((each) => each === wanted || layout(each).zh === wanted);
  if (id !== undefined) return id;
  const known = layoutIds().join('、');
  throw new UnusableInput(
    wanted === ''
      ? `缺少 --layout（发布样式），封面也没有选；可用：${known}。`
      : `没有名为“${wanted}”的发布样式，--layout 可用：${known}。`,
  );
}

/** `publish book.xlsx --layout ZJ5 --out p.xlsx [--json]`: the workbook with the layout's sheet in it. */
export async function publish(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line, 'xlsx');
  if (line.layout !== '' && !hasLayout(line.layout)) chosenLayout(line, '');
  const { bytes, report, filing } = await withBook(input, async (host) => {
    const { filing } = await readFiling();
    const report = await insertPublication(chosenLayout(line, filing.cover.layout));
    return { bytes: await host.save(), report, filing };
  });
  const result = audit(filing);
  writeOutput(out, bytes);
  const { publication } = report;
  if (line.json) printJson(publicationJson(publication, result));
  for (const sentence of [
    ...report.sentences.map(({ zh }) => zh),
    ...publication.unexpressed,
    ...publication.incomplete,
    ...publicationHints(publication, result).map(
      ({ rule, severity, message }) => `[${severity}] ${rule} ${message}`,
    ),
  ]) {
    console.error(sentence);
  }
  return result.summary.hard > 0 ? 1 : 0;
}
