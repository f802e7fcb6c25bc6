/** The permissions of a protected sheet and their attributes; in a file 1 means forbidden. */
import type { ProtectionOptions } from '../../model';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Attribute, permission, and whether a file that does not say forbids it. */
export const PERMISSIONS: readonly (readonly [string, Permission, boolean])[] = [
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
];
