/** `计入F11` at the beginning of 说明, behind the mark of an approximate number, or behind a ；. */
const MARK = /(?:^|[；;。\n])\s*计入\s*([A-Z]\d{2})/;

/**
 * Which indicator an own-named row belongs to, where the office says so in 说明: `计入F11`. Such a row
 * is a 其中项 of that indicator and is checked against it; the total it belongs to already holds it, so
 * it is never added a second time. Null for every other row: those stand outside all balances.
 */
export const countedInto = (note: string): string | null => MARK.exec(note)?.[1] ?? null;
