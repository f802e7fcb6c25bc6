import { unzipSync } from 'fflate';

/** The kinds of file a command writes, by their ending. */
export type FileKind = 'xlsx' | 'docx' | 'json';

export const kindNames: Readonly<Record<FileKind, string>> = {
  xlsx: 'Excel 工作簿',
  docx: 'Word 文档',
  json: 'JSON 文件',
};

/** The folder that holds the parts of each package (ECMA-376 part 2: names are compared without case). */
const FOLDERS: Readonly<Record<'xlsx' | 'docx', string>> = { xlsx: 'xl/', docx: 'word/' };

/** Names of the parts of a zip, nothing unpacked; none when it is no zip. */
function partNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name.toLowerCase().replace(/^\//, ''));
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

/** Whether a file's content, not its name, is of this kind. An empty file is of every kind. */
export function isOfKind(bytes: Uint8Array, kind: FileKind): boolean {
  if (bytes.length === 0) return true;
  if (kind === 'json') {
    try {
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      return true;
    } catch {
      return false;
    }
  }
  return partNames(bytes).some((name) => name.startsWith(FOLDERS[kind]));
}
