/**
 * The guard of everything the runner writes: whoever mistypes `--out` must not lose a year's figures.
 * A command names its outputs here before it does any work, and writes them all at its end.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FileKind } from './file-kind';
import { isOfKind, kindNames } from './file-kind';
import { isSameFile } from './same-file';
import { UnusableInput } from './unusable-input';

export interface Output {
  readonly file: string;
  readonly kind: FileKind;
}

function requireEnding({ file, kind }: Output): void {
  if (path.extname(file).toLowerCase() === `.${kind}`) return;
  throw new UnusableInput(
    `这个命令写出的是${kindNames[kind]}，--out 应以 .${kind} 结尾，实际为“${file}”；没有写入任何文件。`,
  );
}

/** What stands at the path now; null when nothing does. */
function standing(file: string): Uint8Array | 'folder' | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? 'folder' : readFileSync(file);
}

function requireReplaceable({ file, kind }: Output): void {
  let now;
  try {
    now = standing(file);
  } catch {
    throw new UnusableInput(`无法写入“${file}”，请检查文件夹是否可写、文件是否正被打开。`);
  }
  if (now === null) return;
  if (now === 'folder') {
    throw new UnusableInput(`“${file}”是一个文件夹，不能写成文件，请在 --out 里换一个文件名。`);
  }
  if (isOfKind(now, kind)) return;
  throw new UnusableInput(
    `“${file}”已经存在，而且内容不是${kindNames[kind]}，为免丢失没有替换，请在 --out 里换一个文件名。`,
  );
}

/**
 * Looks at all files a command is going to write, before it writes any.
 * @throws UnusableInput when one is an input of the command (under whatever name), is named twice,
 * has the wrong ending, or would replace a folder or a file of another kind.
 */
export function requireOutputs(outputs: readonly Output[], inputs: readonly string[]): void {
  outputs.forEach((output, index) => {
    const { file } = output;
    if (inputs.some((input) => isSameFile(input, file))) {
      throw new UnusableInput(
        `--out“${file}”就是要读的文件，写入会把它替换掉，没有写入，请在 --out 里换一个文件名。`,
      );
    }
    if (outputs.slice(0, index).some((earlier) => isSameFile(earlier.file, file))) {
      throw new UnusableInput(`“${file}”要写两次，请换一个文件名。`);
    }
    requireEnding(output);
    requireReplaceable(output);
  });
}

interface Content {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes every file beside its target first and then renames them, so that a failure leaves neither
 * a half-written file nor a part of one.
 * @throws UnusableInput naming the file that could not be written.
 */
export function writeOutputs(files: readonly Content[]): void {
  const parts: string[] = [];
  let at = '';
  try {
    for (const { file, content } of files) {
      at = file;
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      const part = `${file}.${String(process.pid)}.part`;
      const opened = openSync(part, 'wx');
      parts.push(part);
      try {
        writeFileSync(opened, content);
      } finally {
        closeSync(opened);
      }
    }
    for (const [index, { file }] of files.entries()) {
      at = file;
      renameSync(parts[index] ?? '', file);
    }
  } catch {
    for (const part of parts) rmSync(part, { force: true });
    throw new UnusableInput(`无法写入“${at}”，请检查文件夹是否可写、文件是否正被打开。`);
  }
}
