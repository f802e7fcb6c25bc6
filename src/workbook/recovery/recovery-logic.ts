import * as z from 'zod/mini';
import { cellAddress, parseReference } from '../../template';
import type { CellValue } from '../snapshot';
import type { CellChange } from '../write-plan';
import { holdsContent, textOf } from '../content-logic';
import { partData, partText } from './part-text-logic';
import type { Keeping, Recovery, RecoveryCell, RecoveryState } from './recovery-types';

/**
 * A namespace for each record, so that the list, and which are too many, is known from one look at the
 * names. Custom XML parts travel with the file and are not lost on the web as settings sometimes are.
 */
const NAMESPACE = 'urn:zhifa-nianbao:recovery:';

/** Records kept; the oldest make room. */
export const MOST_RECOVERIES = 10;

export const recoveryNamespace = ({ at }: Pick<Keeping, 'at'>): string => NAMESPACE + at;

export const isRecoveryNamespace = (namespace: string): boolean => namespace.startsWith(NAMESPACE);

/** Newest first; ISO times sort as texts. */
export const newestFirst = <Part extends { readonly namespaceUri: string }>(
  parts: readonly Part[],
): readonly Part[] =>
  parts
    .filter(({ namespaceUri }) => isRecoveryNamespace(namespaceUri))
    .sort((one, two) => (one.namespaceUri < two.namespaceUri ? 1 : -1));

export const recoveryText = (recovery: Recovery): string =>
  partText(recoveryNamespace(recovery), recovery);

const value = z.union([z.string(), z.number(), z.boolean()]);
const schema = z.object({
  at: z.string(),
  act: z.string(),
  changes: z.array(
    z.object({
      sheet: z.string(),
      address: z.string(),
      value,
      before: value,
    }),
  ),
  year: z.optional(
    z.object({
      archive: z.string(),
      changes: z.array(
        z.object({
          sheet: z.string(),
          row: z.number(),
          column: z.number(),
          value,
          before: value,
          kind: z.enum([
            'previous', 'current', 'note', 'published', 'cover', 'text', 'finding', 'year',
          ]), // prettier-ignore
        }),
      ),
    }),
  ),
});

/** A record as it was kept; null when someone has tampered with it. */
export const readRecovery = (xml: string): Recovery | null => {
  const read = schema.safeParse(partData(xml));
  if (!read.success) return null;
  const { year, ...rest } = read.data;
  return year === undefined ? rest : { ...rest, year };
};

/** One cell with what it held before and after the act. */
export interface KeptCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
  readonly before: CellValue;
}

/** All cells of a record, those of a step into the next year included. */
export const cellsOf = ({ changes, year }: Recovery): readonly KeptCell[] => [
  ...changes,
  ...(year?.changes ?? []).map(({ sheet, row, column, value, before }) => ({
    sheet,
    address: cellAddress(row, column),
    value,
    before,
  })),
];

/** A cell as it is now: its content, and its formula where it has one; null when the sheet is gone. */
export interface CellNow {
  readonly value: CellValue;
  readonly formula: CellValue;
}

export const holds: (now: CellNow, content: CellValue) => boolean = holdsContent;

/** What restoring one cell would come to. */
export const recoveryCell = (cell: KeptCell, now: CellNow | null): RecoveryCell => {
  const { address, before, sheet, value } = cell;
  const state: RecoveryState =
    now === null
      ? 'changed'
      : holds(now, before)
        ? 'already'
        : holds(now, value)
          ? 'back'
          : 'changed';
  return {
    sheet,
    address,
    now: now === null ? '' : String(now.value),
    then: textOf(before) ?? String(before),
    state,
  };
};

/** The act of restoring as something that can itself be taken back. */
export const reversed = (changes: readonly CellChange[]): readonly CellChange[] =>
  changes.map(({ sheet, address, before, value }) => ({
    sheet,
    address,
    value: before,
    before: value,
  }));

/** The smallest block that holds all cells of each sheet: one read instead of hundreds. */
export const blocksOf = (
  cells: readonly { readonly sheet: string; readonly address: string }[],
): ReadonlyMap<
  string,
  { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }
> => {
  const blocks = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const { address, sheet } of cells) {
    const at = parseReference(address);
    if (at === null) continue;
    const { bottom, left, right, top } = at;
    const known = blocks.get(sheet);
    blocks.set(
      sheet,
      known === undefined
        ? { top, left, bottom, right }
        : {
            top: Math.min(known.top, top),
            left: Math.min(known.left, left),
            bottom: Math.max(known.bottom, bottom),
            right: Math.max(known.right, right),
          },
    );
  }
  return blocks;
};
