/** A conditional format as an add-in holds it, and how it is read and changed. */
import type { CellStyle, ConditionalFormat } from '../../model';
import { changeConditional, changeStyle, itemNotFound, requireAllowed } from '../../model';
import type { Scalar } from '../object-type';
import type { Cells, Session } from '../session';

export interface FormatHandle {
  readonly cells: Cells;
  readonly id: string;
}

export function format({ cells, id }: FormatHandle): ConditionalFormat {
  const found = cells.sheet.conditionals.find((each) => each.id === id);
  if (!found) throw itemNotFound('条件格式已不存在。');
  return found;
}

export function change(
  handle: FormatHandle,
  session: Session,
  apply: (before: ConditionalFormat) => ConditionalFormat,
): void {
  requireAllowed(handle.cells.sheet, 'nothing');
  changeConditional(session.workbook, handle.cells.sheet, handle.id, apply);
}

export const styled = (
  pick: (style: CellStyle) => unknown,
  lay: (value: unknown) => CellStyle,
): Scalar<FormatHandle> => ({
  get: (handle) => pick(format(handle).style),
  set: (handle, value, session) =>
    change(handle, session, (before) => ({
      ...before,
      style: changeStyle(before.style, lay(value)),
    })),
});
