import { packIds } from '../../src/catalog';
import { insertedBook } from '../books/saved-books';
import { drawSequence } from './edits';
import { filledBook, requestFor } from './filled-book';
import { runSequence } from './run-sequence';

/** A few sequences of `npm run fuzz`, the same in every run. */
const SEED = 21;
const SEQUENCES = 4;

test.each(packIds())(
  'whatever is done to a filled %s workbook, no figure is lost or misread without a word',
  async (pack) => {
    const filled = await filledBook(pack, await insertedBook(requestFor(pack)));
    const failed: unknown[] = [];
    let edits = 0;
    for (let number = 0; number < SEQUENCES; number += 1) {
      const outcome = await runSequence(filled, drawSequence(SEED, number));
      edits += outcome.edits;
      if (outcome.faults.length > 0) failed.push({ number, faults: outcome.faults });
    }
    await filled.host.dispose();
    expect(failed).toEqual([]);
    expect(edits).toBeGreaterThan(0);
  },
);
