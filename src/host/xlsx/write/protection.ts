/** Protection of sheets and of the workbook's structure. */
import type { Lock, SheetProtection } from '../../model';
import { passwordHash } from '../../model';
import type { AttributeValue } from '../markup/write-xml';
import { element } from '../markup/write-xml';
import { PERMISSIONS } from '../vocabulary/sheet-protection';

/** A file holds the verifier of a password, not the password. */
const hashOf = ({ password, hash }: Lock): string | undefined =>
  password ? passwordHash(password) : hash;

export const structureXml = (lock: Lock | undefined): string =>
  lock
    ? element('workbookProtection', { workbookPassword: hashOf(lock), lockStructure: true })
    : '';

/** Only what differs from the file's own defaults is written. */
export function protectionXml(protection: SheetProtection | undefined): string {
  if (!protection) return '';
  const { options } = protection;
  const permissions = PERMISSIONS.flatMap(([attribute, permission, forbidden]) =>
    options[permission] === forbidden ? [[attribute, !forbidden] as const] : [],
  );
  const attributes: Record<string, AttributeValue> = {
    password: hashOf(protection),
    sheet: true,
    ...Object.fromEntries(permissions),
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : true,
    selectUnlockedCells: options.selectionMode === 'None' ? true : undefined,
  };
  return element('sheetProtection', attributes);
}
