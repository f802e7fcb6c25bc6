import { parseArgs } from 'node:util';
import type { FileKind } from './file-kind';
import { requireOutputs } from './outputs';
import { UnusableInput } from './unusable-input';

/** What stands on the command line after `npm run -s nianbao --`. */
export interface CommandLine {
  readonly command: string;
  readonly input: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly pack: string;
  readonly year: number | null;
  readonly unit: string;
  readonly level: string;
  readonly layout: string;
  /** Style of the report, by id or label; '' for the cover's. */
  readonly style: string;
  readonly charts: boolean;
  /** Leaves the hidden list of numbers out of the .docx. */
  readonly noList: boolean;
  /** The workbook a report is checked against; '' for none. */
  readonly against: string;
  /** What a person has said about rows in question: `表3 行政处罚!9=C03`. */
  readonly answers: readonly string[];
}

const usage =
  '用法：nianbao template|fill|audit|report|check|clean|extract|publish|repair|sample …；例：nianbao sample lanshan --out out。';

/** @throws UnusableInput for an unknown option or a year that is not four digits. */
export function readCommandLine(words: readonly string[]): CommandLine {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
        pack: { type: 'string' },
        year: { type: 'string' },
        unit: { type: 'string' },
        level: { type: 'string' },
        layout: { type: 'string' },
        style: { type: 'string' },
        charts: { type: 'boolean' },
        'no-list': { type: 'boolean' },
        against: { type: 'string' },
        answer: { type: 'string', multiple: true },
        debug: { type: 'boolean' },
      },
    });
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message.split('\n')[0] : '';
    throw new UnusableInput(`命令行有误（${detail ?? ''}）。${usage}`);
  }
  const [command, input, ...rest] = parsed.positionals;
  if (command === undefined) throw new UnusableInput(`没有给出命令。${usage}`);
  if (rest.length > 0) throw new UnusableInput(`多出的参数“${rest.join(' ')}”。${usage}`);
  const { year } = parsed.values;
  if (year !== undefined && !/^(19|20)\d\d$/.test(year)) {
    throw new UnusableInput(`--year 应为四位年份，实际为“${year}”。`);
  }
  return {
    command,
    input: input ?? null,
    out: parsed.values.out ?? null,
    json: parsed.values.json ?? false,
    pack: parsed.values.pack ?? 'county',
    year: year === undefined ? null : Number(year),
    unit: parsed.values.unit ?? '',
    level: parsed.values.level ?? '',
    layout: parsed.values.layout ?? '',
    style: parsed.values.style ?? '',
    charts: parsed.values.charts ?? false,
    noList: parsed.values['no-list'] ?? false,
    against: parsed.values.against ?? '',
    answers: parsed.values.answer ?? [],
  };
}

/** @throws UnusableInput when the command's input file was not named. */
export function inputOf(line: CommandLine, what: string): string {
  if (line.input === null) throw new UnusableInput(`命令 ${line.command} 缺少${what}。${usage}`);
  return line.input;
}

/** `--out` as it stands. @throws UnusableInput when it was not given. */
export function namedOut(line: CommandLine): string {
  if (line.out === null || line.out === '') {
    throw new UnusableInput(`命令 ${line.command} 缺少 --out（写到哪个文件）。${usage}`);
  }
  return line.out;
}

/** The files the command line names to read; `-` is standard input. */
export const inputsOf = (line: CommandLine): readonly string[] =>
  [line.input ?? '', line.against].filter((file) => file !== '' && file !== '-');

/**
 * The one file of this kind that a command writes, safe to write.
 * @throws UnusableInput when it was not given, is an input, has the wrong ending, or would replace a
 * folder or a file of another kind.
 */
export function outOf(line: CommandLine, kind: FileKind): string {
  const file = namedOut(line);
  requireOutputs([{ file, kind }], inputsOf(line));
  return file;
}
