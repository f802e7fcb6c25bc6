import { figureOf } from './filing';
import { membershipIn } from './membership';
import type { Membership } from './membership';
import type { Filing } from './types';

/** A note on the total speaks of these complaints only where it names them: 含上年结转 does not. */
const NAMED = /来电|电话|热线|投诉|举报/;

/** Whether complaints by phone (L02) are among those accepted (L01), by the notes of either. */
export const phoneComplaintsSaid = (filing: Filing): Membership | null => {
  const own = membershipIn(figureOf(filing, 'L02', 'cur')?.note ?? '');
  if (own !== null) return own;
  const total = figureOf(filing, 'L01', 'cur')?.note ?? '';
  return NAMED.test(total) ? membershipIn(total) : null;
};
