/** Sheet protection. */
import type { ProtectionOptions, SheetProtection } from '../../model';
import { NOTHING_ALLOWED } from '../../model';
import { booleanOf, childOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { PERMISSIONS } from '../vocabulary/sheet-protection';

/** A password is not known from its hash, so a protection with one opens without. */
export function readProtection(root: XmlElement): SheetProtection | undefined {
  const item = childOf(root, 'sheetProtection');
  if (!booleanOf(item, 'sheet')) return undefined;
  const allowed = PERMISSIONS.map(([attribute, permission, forbidden]) => [
    permission,
    !booleanOf(item, attribute, forbidden),
  ]);
  const options: ProtectionOptions = {
    ...NOTHING_ALLOWED,
    ...(Object.fromEntries(allowed) as Partial<ProtectionOptions>),
    selectionMode: booleanOf(item, 'selectUnlockedCells')
      ? 'None'
      : booleanOf(item, 'selectLockedCells')
        ? 'Unlocked'
        : 'Normal',
  };
  return { options };
}
