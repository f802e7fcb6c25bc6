import type { PlannedColumn, PlannedTable } from './plan';

export interface Strip {
  /** Columns of the strip with their place in the table, labels repeated in each strip. */
  readonly columns: readonly { readonly column: PlannedColumn; readonly index: number }[];
}

/** A table too wide for the page as strips under each other, as 湖北 prints its fourteen classes. */
export const stripsOf = ({ table, columns, labels }: PlannedTable): readonly Strip[] => {
  const numbered = columns.map((column, index) => ({ column, index }));
  const counts = table.strips ?? [columns.length - labels];
  const label = numbered.slice(0, labels);
  let next = labels;
  return counts.map((count) => {
    const part = numbered.slice(next, next + count);
    next += count;
    return { columns: [...label, ...part] };
  });
};
