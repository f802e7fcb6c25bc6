import { readFiguresFile } from '../../../catalog';
import type { FiguresRead } from '../../../catalog';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { readInput, writeOutput } from '../files';
import { fillBook } from '../fill-book';
import { requireYear } from '../require-year';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

/** @throws UnusableInput when the file is in another encoding, as Notepad's “ANSI” is. */
function utf8Text(file: string): string {
  const bytes = readInput(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput(
      `文件“${file}”的文字编码不是 UTF-8（可能是 GBK，即记事本所说的 ANSI），汉字读不出来；请用记事本打开，另存为时编码选 UTF-8，再运行一次。`,
    );
  }
}

/** @throws UnusableInput naming the file, the place in it and what to do. */
function readFigures(file: string): FiguresRead {
  const text = utf8Text(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnusableInput(`文件“${file}”不是有效的 JSON，请检查引号、逗号和括号是否成对。`);
  }
  const read = readFiguresFile(json);
  if (!read.ok) throw new UnusableInput(`文件“${file}”：${read.message}`);
  return read;
}

/** `fill figures.json --out book.xlsx [--year 2024]` */
export async function fill(line: CommandLine): Promise<number> {
  const input = inputOf(line, '数据文件（figures.json）');
  const out = outOf(line, 'xlsx');
  const figures = readFigures(input);
  requireYear(line, input, figures.year);
  const bytes = await withBook(null, async (host) => {
    await fillBook(figures);
    return host.save();
  });
  writeOutput(out, bytes);
  console.error(`已填 ${String(figures.entries.length)} 个数，写入“${out}”。`);
  return 0;
}
