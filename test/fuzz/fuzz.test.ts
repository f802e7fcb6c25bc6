import { packIds } from '../../src/catalog';
import type { PackId } from '../../src/catalog';
import { insertedBook } from '../books/saved-books';
import { drawSequence } from './edits';
import type { Edit } from './edits';
import { filledBook, requestFor } from './filled-book';
import { runSequence } from './run-sequence';

/** A few sequences of `npm run fuzz`, the same in every run. */
const SEED = 21;
const SEQUENCES = 1;

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
    // Numbers cut and pasted into own-name rows, and no name left to say so.
    [
      { kind: 'rename a sheet', at: [889622, 355008, 965775, 610273, 395899] },
      NAMES_GONE,
      { kind: 'cut and paste cells', at: [737772, 782911, 733827, 63545, 356911] },
    ],
    // Headings exchanged twice: that of the notes stood over this year's figures.
    [
      { kind: 'exchange headings', at: [490397, 205538, 997701, 74039, 199519] },
      { kind: 'exchange headings', at: [329505, 682824, 944890, 813676, 62644] },
    ],
    [
      { kind: 'delete heading rows', at: [98000, 487297, 85137, 843987, 385798] },
      { kind: 'cut and paste cells', at: [360616, 403312, 68996, 40245, 449860] },
      NAMES_GONE,
    ],
    // A blank column inserted beside the notes, and neither heading nor name to tell one from the other.
    [
      { kind: 'delete heading rows', at: [216084, 818227, 372776, 200829, 245392] },
      { kind: 'insert columns', at: [913095, 800851, 106435, 751053, 552461] },
      NAMES_GONE,
    ],
    // Units the office has written exchanged with last year's figures, and no heading left.
    [
      { kind: 'delete heading rows', at: [967191, 219595, 577229, 914595, 772366] },
      { kind: 'exchange columns', at: [122394, 337745, 495202, 788927, 758191] },
    ],
    // Checks and notes exchanged, and no heading left.
    [
      { kind: 'exchange columns', at: [795798, 224386, 741651, 38368, 448843] },
      { kind: 'delete heading rows', at: [394838, 685194, 722671, 315512, 760836] },
    ],
    // Names gone, and the formulas deleted with the figures: what moved up agreed with where it stood.
    [NAMES_GONE, { kind: 'delete cells up', at: [331559, 427069, 773967, 825294, 996627] }],
  ],
  department: [
    // The untouched cover was taken for a leftover, and the workbook for another pack's.
    [NAMES_GONE],
    // The identity typed over: without names too, the workbook was taken for another pack's.
    [{ kind: 'type on the cover', at: [138962, 731128, 415906, 760659, 375991] }, NAMES_GONE],
    // Notes and indicators exchanged, and no heading left.
    [
      { kind: 'delete heading rows', at: [781341, 548361, 1972, 899409, 171142] },
      { kind: 'exchange columns', at: [128900, 911518, 665128, 73427, 793534] },
    ],
    // Rows typed into each other, and the figures of one deleted: those of the other agreed with its words.
    [
      { kind: 'exchange rows', at: [241905, 258104, 202363, 208083, 436209] },
      { kind: 'delete cells up', at: [427652, 177310, 704082, 7301, 910908] },
    ],
    // The headings of the notes and of own-name rows' units exchanged.
    [{ kind: 'exchange headings', at: [6147, 426904, 574256] }],
    // A row pasted under the table was forgotten with its name.
    [{ kind: 'cut and paste rows', at: [561218, 821746, 513134, 509391] }],
    // The last line, pushed into an indicator's row, was written over and missed by the next press.
    [
      { kind: 'rename a sheet', at: [993387, 386096] },
      { kind: 'cells A:B up', at: [206977, 975047] },
    ],
    // The headings gone and a column inserted: the notes had nothing that told which column they stand in.
    [
      { kind: 'copy a sheet', at: [815883, 960929, 137050, 707321, 695152] },
      { kind: 'insert columns', at: [358662, 304508, 744754, 2053, 984925] },
      { kind: 'delete heading rows', at: [603823, 88572, 824641, 579199, 272051] },
    ],
    // The last row of a table, without headings and names.
    [NAMES_GONE, { kind: 'delete rows', at: [680628, 42635, 777398, 424992, 513905] }],
    // A number of last year cut and pasted before the names were lost.
    [{ kind: 'cut and paste cells', at: [990445, 64177, 109390, 222985, 298077] }, NAMES_GONE],
    [{ kind: 'cut and paste cells', at: [499284, 835952, 691905, 388847, 137326] }, NAMES_GONE],
    // Headings and a column deleted: the notes had nothing that told which column they stand in.
    [
      { kind: 'delete rows', at: [86601, 28225, 727613, 684083, 776112] },
      { kind: 'delete columns', at: [733513, 496156, 285147, 790431, 131293] },
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
    // The heading of the notes typed over a column of checks without a formula.
    [{ kind: 'type a heading', at: [800889, 452760, 694530, 141796, 986623] }],
    // A label gone from the cover with the names: its line stood where the next one had moved to.
    [{ kind: 'cells A:B up', at: [104552, 510577, 835337, 417113, 650573] }, NAMES_GONE],
    // Units and definitions exchanged, neither heading nor name left.
    [
      NAMES_GONE,
      { kind: 'delete heading rows', at: [460430, 34383, 815068, 21813, 202871] },
      { kind: 'exchange columns', at: [760524, 768338, 307037, 93842, 897243] },
    ],
    [
      { kind: 'delete a sheet', at: [90928, 502303, 317839, 842529, 920633] },
      { kind: 'delete rows', at: [532814, 325025, 267881, 496990, 869508] },
      { kind: 'insert columns', at: [57033, 832697, 843133, 521261, 791210] },
    ],
    // Names gone: the 同比 formulas still say where numbers pushed out of their rows stand.
    [{ kind: 'delete cells up', at: [898725, 422602, 843565, 984495, 389865] }, NAMES_GONE],
    // Fewer than half of a table's rows left, and one of them known by its order alone.
    [
      { kind: 'clear all labels of a row', at: [355774, 683358, 115404, 521825, 909623] },
      NAMES_GONE,
      { kind: 'delete rows', at: [518114, 476657, 675431, 395391, 78986] },
    ],
    [
      { kind: 'rename a sheet', at: [889622, 355008, 965775, 610273, 395899] },
      NAMES_GONE,
      { kind: 'cut and paste cells', at: [737772, 782911, 733827, 63545, 356911] },
    ],
    [
      { kind: 'delete heading rows', at: [85244, 118489, 133426, 979968, 826897] },
      { kind: 'delete columns', at: [816051, 772486, 222296, 531002, 865467] },
    ],
    [NAMES_GONE, { kind: 'cut and paste cells', at: [250154, 666697, 687522, 116078, 586068] }],
    // Numbers and their formula cut and pasted together: with the names they closed a ring of rows.
    [{ kind: 'cut and paste cells', at: [587877, 653556, 880707, 722002, 459530] }],
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
