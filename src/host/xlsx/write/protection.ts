/** Sheet protection. */
import type { SheetProtection } from '../../model';
import type { AttributeValue } from '../markup/write-xml';
import { element } from '../markup/write-xml';
import { passwordHash } from '../vocabulary/password-hash';
import { PERMISSIONS } from '../vocabulary/sheet-protection';

/** Only what differs from the file's own defaults is written. */
export function protectionXml(protection: SheetProtection | undefined): string {
  if (!protection) return '';
  const { options, password } = protection;
  const permissions = PERMISSIONS.flatMap(([attribute, permission, forbidden]) =>
    options[permission] === forbidden ? [[attribute, !forbidden] as const] : [],
  );
  const attributes: Record<string, AttributeValue> = {
    password: password ? passwordHash(password) : undefined,
    sheet: true,
    ...Object.fromEntries(permissions),
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : true,
    selectUnlockedCells: options.selectionMode === 'None' ? true : undefined,
  };
  return element('sheetProtection', attributes);
}
