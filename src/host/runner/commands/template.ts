import { hasPack, levelOf, packIds } from '../../../catalog';
import { insertTemplate } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { outOf } from '../command-line';
import { writeOutput } from '../files';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

/** `template --pack county --year 2024 --out t.xlsx [--unit 名称] [--level county]` */
export async function template(line: CommandLine): Promise<number> {
  const { pack, year } = line;
  if (!hasPack(pack)) {
    throw new UnusableInput(`没有名为“${pack}”的报表包，--pack 可用：${packIds().join('、')}。`);
  }
  if (year === null) throw new UnusableInput('缺少 --year（统计年度，四位数字）。');
  const level = line.level === '' ? pack : line.level;
  if (levelOf(level) === null) throw new UnusableInput(`--level 不认识“${line.level}”。`);
  const out = outOf(line, 'xlsx');
  const bytes = await withBook(null, async (host) => {
    const report = await insertTemplate({ pack, year, unitName: line.unit, level });
    for (const { zh } of report.sentences) console.error(zh);
    return host.save();
  });
  writeOutput(out, bytes);
  return 0;
}
