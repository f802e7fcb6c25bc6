import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertAll, libreOfficeVersion } from '../libreoffice/convert.mjs';

const CACHE = fileURLToPath(
  new URL('../../../node_modules/.cache/nianbao/corpus-libreoffice.json', import.meta.url),
);

/** The filter is named, since LibreOffice takes what it does not know for plain text. */
const FILTERS = [
  [/\.(docx|docm|dotx|dotm)$/i, 'MS Word 2007 XML', 'txt:Text', '.txt'],
  [/\.(xlsx|xlsm|xltx|xltm)$/i, 'Calc MS Excel 2007 XML', 'csv', '.csv'],
];

export const haveLibreOffice = () => libreOfficeVersion() !== null;

const known = () => {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
};

function converted(file, folder) {
  const [, filter, to, ending] = FILTERS.find(([name]) => name.test(file)) ?? [];
  if (filter === undefined) return false;
  convertAll([file], to, folder, { filter, timeout: 120_000 });
  const out = path.join(folder, path.basename(file).replace(/\.[^.]*$/, ending));
  const opens = existsSync(out);
  rmSync(out, { force: true });
  return opens;
}

/** Which of the files LibreOffice opens; what it said of a file is kept by the file's contents. */
export function opensInLibreOffice(files) {
  const answers = known();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-corpus-'));
  try {
    return files.filter((file) => {
      const print = createHash('sha256').update(readFileSync(file)).digest('hex');
      answers[print] ??= converted(file, folder);
      return answers[print];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.dirname(CACHE), { recursive: true });
    writeFileSync(CACHE, JSON.stringify(answers));
  }
}
