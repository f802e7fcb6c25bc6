import path from 'node:path';
import { withLibreOffice } from '../libreoffice/judge';
import { formulaResults, recalculated } from './judged-by-libreoffice';
import { inFolder } from './run';
import { say } from './say';

/** One filled workbook of each pack (county, department, township), and the least number of its formulas. */
const SAMPLES = [
  ['lanshan', 400],
  ['quzhou', 400],
  ['dawan', 300],
] as const;

withLibreOffice(it, 'the sample workbooks are')(
  'LibreOffice computes every formula of a filled workbook of each pack as we do, none an error',
  async () => {
    await inFolder(async (folder) => {
      const books: string[] = [];
      for (const [name] of SAMPLES) {
        await say('sample', name, '--out', path.join(folder, name));
        books.push(path.join(folder, name, 'book.xlsx'));
      }
      const judged = recalculated(books, folder);
      for (const [index, [name, least]] of SAMPLES.entries()) {
        const ours = await formulaResults(books[index] ?? '');
        const theirs = await formulaResults(judged[index] ?? '');
        expect(ours.size).toBeGreaterThan(least);
        const differing = [...ours].filter(([cell, value]) => theirs.get(cell) !== value);
        expect(differing.map(([cell, value]) => [name, cell, value, theirs.get(cell)])).toEqual([]);
        expect([...ours].filter(([, value]) => value.startsWith('#'))).toEqual([]);
        if (name === 'lanshan') expect(ours.get('比率!E5')).toBe('87.41');
      }
    });
  },
  480_000,
);
