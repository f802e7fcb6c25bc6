import { readFileSync } from 'node:fs';
import { writeOutputs } from './outputs';
import { UnusableInput } from './unusable-input';

/** Reads a whole file. @throws UnusableInput when it is missing or cannot be read. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UnusableInput(`文件“${file}”不存在或无法读取，请检查路径后重试。`);
  }
}

/** Writes one file that `outOf` gave. @throws UnusableInput when it cannot be written. */
export const writeOutput = (file: string, content: Uint8Array | string): void =>
  writeOutputs([{ file, content }]);
