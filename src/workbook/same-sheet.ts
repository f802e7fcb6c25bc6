import { parseReference } from '../template';
import type { SheetBlueprint } from '../template';

type Content = string | number | boolean;

/** Rows without blanks at their ends, so that a grid of whatever extent can be compared. */
function trimmed(rows: readonly (readonly Content[])[]): readonly (readonly Content[])[] {
  const lines = rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== '');
    return row.slice(0, last + 1);
  });
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
}

/**
 * Looks for a sheet called `title` (or so and a number) that holds exactly these contents. The answer to
 * an act can be lost although the act was done; pressing again then shows the sheet that is there instead
 * of adding a second. One request when a sheet of that name is there, else none.
 */
export async function findSameSheet(
  context: Excel.RequestContext,
  names: readonly string[],
  title: string,
  contents: SheetBlueprint['contents'],
): Promise<string | null> {
  const looked = names
    .filter((name) => name.startsWith(title))
    .map((name) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      used.load('address,formulas');
      return { name, used };
    });
  if (looked.length === 0) return null;
  await context.sync();
  const wanted = JSON.stringify(trimmed(contents));
  const same = looked.findLast(({ used }) => {
    if (used.isNullObject) return false;
    const at = parseReference(used.address);
    if (at?.top !== 1 || at.left !== 1) return false;
    return JSON.stringify(trimmed(used.formulas as Content[][])) === wanted;
  });
  return same?.name ?? null;
}
