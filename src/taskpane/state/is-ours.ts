import type { Identity } from '../../workbook';

/** A template of ours that can be read, of this version or an earlier one. */
export const isOurs = (
  identity: Identity,
): identity is Extract<Identity, { kind: 'ours' | 'older' | 'damaged' }> =>
  identity.kind === 'ours' || identity.kind === 'older' || identity.kind === 'damaged';
