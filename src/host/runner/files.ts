import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UnusableInput } from './unusable-input';

/** Reads a whole file. @throws UnusableInput when it is missing or cannot be read. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UnusableInput(`文件“${file}”不存在或无法读取，请检查路径后重试。`);
  }
}

/** Writes beside the target first and renames, so that a failure leaves no half-written file. */
export function writeOutput(file: string, content: Uint8Array | string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const part = `${file}.part`;
    writeFileSync(part, content);
    renameSync(part, file);
  } catch {
    throw new UnusableInput(`无法写入“${file}”，请检查文件夹是否可写、文件是否正被打开。`);
  }
}
