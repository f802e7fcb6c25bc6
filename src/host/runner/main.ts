import type { CommandLine } from './command-line';
import { readCommandLine } from './command-line';
import { audit } from './commands/audit';
import { check } from './commands/check';
import { clean } from './commands/clean';
import { extract } from './commands/extract';
import { fill } from './commands/fill';
import { publish } from './commands/publish';
import { repair } from './commands/repair';
import { nextYear } from './commands/next-year';
import { report } from './commands/report';
import { sample } from './commands/sample';
import { template } from './commands/template';
import { tellFault } from './program-fault.mjs';
import { UnusableInput } from './unusable-input';

const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = {
  template,
  fill,
  audit,
  check,
  clean,
  extract,
  report,
  'next-year': nextYear,
  publish,
  repair,
  sample,
};

/**
 * The headless runner: the add-in's own code on the embedded workbook.
 * @returns the exit code: 0 done and no hard finding, 1 hard findings, 2 unusable input, 3 a fault of
 * the program itself (and nothing else).
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const line = readCommandLine(words);
    const command = Object.hasOwn(commands, line.command) ? commands[line.command] : undefined;
    if (command === undefined) {
      const known = Object.keys(commands).join('、');
      throw new UnusableInput(`没有“${line.command}”这个命令，可用：${known}。`);
    }
    return await command(line);
  } catch (problem) {
    if (!(problem instanceof UnusableInput)) return tellFault(problem, words);
    console.error(problem.message);
    return 2;
  }
}
