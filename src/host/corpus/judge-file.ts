import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSpreadsheet } from '../../spreadsheet';
import { main } from '../runner/main';

/** What became of one file. `refused` carries the sentence a person would read. */
export interface Outcome {
  readonly kind: 'read' | 'refused' | 'crash';
  readonly sentence: string;
  /** Seconds of processor time. */
  readonly seconds: number;
}

/** `read`: reports by `check`, workbooks by the pane's own reader. `audit`: workbooks by `audit`. */
export type CorpusMode = 'read' | 'audit';

const WORKBOOKS = /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods|et|csv)$/i;
const REPORTS = /\.(docx|docm|dotx|dotm|doc|wps|odt|rtf|txt|mht|html?)$/i;

/** Whether a mode has anything to do with a file of this name. */
export const concerns = (mode: CorpusMode, file: string): boolean =>
  WORKBOOKS.test(file) || (mode === 'read' && REPORTS.test(file));

/** Runs a command of the runner in this process and keeps what it says on standard error. */
async function run(words: readonly string[]): Promise<Omit<Outcome, 'seconds'>> {
  const said: string[] = [];
  const { error, log } = console;
  console.log = () => undefined;
  console.error = (...lines: readonly unknown[]) => void said.push(lines.map(String).join(' '));
  try {
    const code = await main(words);
    if (code > 2) return { kind: 'crash', sentence: said.join(' ') };
    // The file's own name stands before the sentence.
    const sentence = said.join(' ').replace(/^文件“[^”]*”：/, '');
    return code === 2 ? { kind: 'refused', sentence } : { kind: 'read', sentence: '' };
  } finally {
    console.error = error;
    console.log = log;
  }
}

async function readInPane(file: string): Promise<Omit<Outcome, 'seconds'>> {
  const read = await readSpreadsheet(readFileSync(file));
  return read.ok ? { kind: 'read', sentence: '' } : { kind: 'refused', sentence: read.message.zh };
}

/** Reads one file as a person would have the product read it; never throws. */
export async function judgeFile(file: string, mode: CorpusMode): Promise<Outcome> {
  const before = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  try {
    const outcome =
      mode === 'audit'
        ? await run(['audit', file])
        : WORKBOOKS.test(path.basename(file))
          ? await readInPane(file)
          : await run(['check', file]);
    return { ...outcome, seconds: seconds() };
  } catch (problem) {
    const { stack } = problem instanceof Error ? problem : new Error(String(problem));
    const sentence = (stack ?? '').split('\n').slice(0, 3).join(' | ');
    return { kind: 'crash', sentence, seconds: seconds() };
  }
}
