import type { CommandLine } from './command-line';
import { UnusableInput } from './unusable-input';

/** @throws UnusableInput when `--year` was given and the file is of another year. */
export function requireYear(line: CommandLine, file: string, year: number): void {
  if (line.year === null || line.year === year) return;
  throw new UnusableInput(
    `文件“${file}”是 ${String(year)} 年度的，不是 --year 所说的 ${String(line.year)} 年度。请换用该年度的文件，或改正 --year。`,
  );
}
