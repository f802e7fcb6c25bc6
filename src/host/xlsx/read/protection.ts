/** Protection of sheets and of the workbook's structure. */
import type { Lock, ProtectionOptions, SheetProtection } from '../../model';
import { NOTHING_ALLOWED } from '../../model';
import { attributeOf, booleanOf, childOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { PERMISSIONS } from '../vocabulary/sheet-protection';

/**
 * The 16-bit verifier, if there is one. The salted hash newer versions write cannot be held, and a
 * protection with it opens without a password.
 */
function lockOf(item: XmlElement | undefined, name: string): Lock {
  const hash = attributeOf(item, name);
  return hash === undefined ? {} : { hash };
}

export function readStructure(workbook: XmlElement | undefined): Lock | undefined {
  const item = childOf(workbook, 'workbookProtection');
  return booleanOf(item, 'lockStructure') ? lockOf(item, 'workbookPassword') : undefined;
}

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
  return { options, ...lockOf(item, 'password') };
}
