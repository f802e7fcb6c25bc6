/** Where the project lies, so that installed packages are found from a bundle and from jest alike. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const MARK = join('node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.js');

function upward(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARK))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The nearest folder, from the working directory or the started script, that has office.js installed. */
export function projectRoot(): string {
  const found = upward(process.cwd()) ?? upward(dirname(process.argv[1] ?? '.'));
  if (!found) throw new Error('找不到 @microsoft/office-js；请先在项目目录里运行 npm ci。');
  return found;
}

export const officeLibraryPath = (): string => join(projectRoot(), MARK);
