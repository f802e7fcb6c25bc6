import type { Pasted } from './pasted-logic';
import type { Keeping } from './recovery/recovery-types';
import { writeFigures } from './write';
import type { FigureWrite, WriteReport } from './write-plan';

/**
 * Replaces pasted texts by the numbers they were read as, words going to 说明; `restore` with the
 * report's `changes` takes it back.
 * @throws WorkbookProblem
 */
export async function applyProposals(
  pasted: readonly Pasted[],
  keeping?: Keeping,
): Promise<WriteReport> {
  const figures = pasted
    .map(({ proposal }) => proposal)
    .filter((proposal): proposal is FigureWrite => proposal !== null);
  return writeFigures(figures, {
    overwrite: 'replace',
    ...(keeping === undefined ? {} : { keeping }),
  });
}
