/** Sheet protection: what stays allowed while it is on. */

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  /** Normal, Unlocked, None: which cells can be selected. */
  readonly selectionMode: string;
}

/** The lock of a protection; with neither part it opens without a password. */
export interface Lock {
  readonly password?: string;
  /** All a file keeps of a password: its 16-bit verifier (ECMA-376 part 1, 18.2.29), four hex digits. */
  readonly hash?: string;
}

export interface SheetProtection extends Lock {
  readonly options: ProtectionOptions;
}

/** The verifier of a password. Many passwords share one: it keeps honest people out, no more. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index--) {
    const code = password.charCodeAt(index);
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= (code & 0xff) === 0 ? code >> 8 : code & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** Whether a given password (undefined for none) opens a lock. */
export function opens(lock: Lock, given: string | undefined): boolean {
  if (lock.password !== undefined) return lock.password === given;
  return (
    lock.hash === undefined ||
    (given !== undefined && passwordHash(given) === lock.hash.toUpperCase())
  );
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
