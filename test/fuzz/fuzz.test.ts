import { packIds } from '../../src/catalog';
import type { PackId } from '../../src/catalog';
import { insertedBook } from '../books/saved-books';
import { drawSequence } from './edits';
import type { Edit } from './edits';
import { filledBook, requestFor } from './filled-book';
import { runSequence } from './run-sequence';

/** A few sequences of `npm run fuzz`, the same in every run. */
const SEED = 21;
const SEQUENCES = 2;

const NAMES_GONE: Edit = { kind: 'delete all names', at: [1] };

/** Lists of edits after which something was lost, misread, unread or restless once. */
const ONCE: Readonly<Record<PackId, readonly (readonly Edit[])[]>> = {
  county: [
    // The heading of the notes typed over that of the checks: of the two, the wrong one was believed.
    [{ kind: 'type a heading', at: [828483, 307725, 81099] }],
    // Names left behind kept the formulas of exchanged columns from being put right by the first press.
    [{ kind: 'exchange columns', at: [554139, 464189, 169924] }],
    // Own-name rows have nothing but their code when all names are lost, and the order of their neighbours.
    [{ kind: 'exchange codes', at: [572082, 395503, 231760] }, NAMES_GONE],
    // Sheets whose codes stand far to the right, or are gone, were no longer known for what they are.
    [NAMES_GONE, { kind: 'exchange columns', at: [470892, 213046, 47412] }],
    [
      { kind: 'delete columns', at: [734017, 94340] },
      { kind: 'copy a sheet and delete the original', at: [16626] },
    ],
    // The headings gone, and this year's figures exchanged with the changes.
    [
      { kind: 'delete heading rows', at: [339698, 73671] },
      { kind: 'exchange columns', at: [224991, 542595, 656159] },
    ],
    // A column deleted from the cover: its last formulas were written again by every press.
    [
      { kind: 'copy a sheet', at: [919954] },
      { kind: 'delete columns', at: [709640, 22872] },
    ],
  ],
  department: [
    // The untouched cover was taken for a leftover, and the workbook for another pack's.
    [NAMES_GONE],
    // The headings of the notes and of own-name rows' units exchanged.
    [{ kind: 'exchange headings', at: [6147, 426904, 574256] }],
    // A row pasted under the table was forgotten with its name.
    [{ kind: 'cut and paste rows', at: [561218, 821746, 513134, 509391] }],
    // The last line, pushed into an indicator's row, was written over and missed by the next press.
    [
      { kind: 'rename a sheet', at: [993387, 386096] },
      { kind: 'cells A:B up', at: [206977, 975047] },
    ],
  ],
  township: [
    // Of two rows of one code, the last was left out of the range that was named again.
    [{ kind: 'type a code', at: [613361, 247553, 615746] }, NAMES_GONE],
    [{ kind: 'cells A:B up', at: [10935, 236464] }],
    // Headings of this year and last year exchanged, and no name left to say so.
    [NAMES_GONE, { kind: 'exchange headings', at: [9, 3, 4] }],
    // The heading of the notes typed a second time.
    [{ kind: 'type a heading', at: [701252, 500141, 640948] }],
  ],
};

test.each(packIds())(
  'whatever is done to a filled %s workbook, no figure is lost or misread without a word',
  async (pack) => {
    const filled = await filledBook(pack, await insertedBook(requestFor(pack)));
    const failed: unknown[] = [];
    let edits = 0;
    const drawn = Array.from({ length: SEQUENCES }, (_, number) => drawSequence(SEED, number));
    for (const sequence of [...ONCE[pack], ...drawn]) {
      const outcome = await runSequence(filled, sequence);
      edits += outcome.edits;
      if (outcome.faults.length > 0) failed.push({ sequence, faults: outcome.faults });
    }
    await filled.host.dispose();
    expect(failed).toEqual([]);
    expect(edits).toBeGreaterThan(0);
  },
);
