import { recoveryNamespace, recoveryText } from './recovery-logic';
import type { Keeping, Recovery } from './recovery-types';

/**
 * Queues a record before what it is about: it goes with the very request that overwrites, so there is
 * never an overwriting without it.
 */
export function queueRecord(context: Excel.RequestContext, recovery: Recovery): void {
  context.workbook.customXmlParts.add(recoveryText(recovery));
}

/** Queues the removal of a record whose act did not happen after all. */
export function queueForget(context: Excel.RequestContext, keeping: Keeping): void {
  context.workbook.customXmlParts
    .getByNamespace(recoveryNamespace(keeping))
    .getOnlyItemOrNullObject()
    .delete();
}
