import type { Control, Mention } from '../types';
import { numeralInControl } from './in-control';

/** Controls tell exactly where a number is, whatever its words look like. */
export const withControls = (
  plain: string,
  found: readonly Mention[],
  controls: readonly Control[],
): readonly Mention[] => {
  const numbers = controls.filter(({ tag }) => tag.startsWith('nb|'));
  if (numbers.length === 0) return found;
  const missing: Mention[] = [];
  let at = 0;
  for (const control of numbers) {
    while (at < found.length && (found[at]?.digits.to ?? 0) <= control.from) at += 1;
    const digits = found[at]?.digits;
    if (digits !== undefined && digits.from >= control.from - 1 && digits.to <= control.to + 1)
      continue;
    const mention = numeralInControl(plain, control);
    if (mention !== null) missing.push(mention);
  }
  const clash = (one: Mention): boolean =>
    missing.some(({ digits }) => digits.from < one.digits.to && one.digits.from < digits.to);
  const kept = missing.length === 0 ? found : found.filter((one) => !clash(one));
  return [...kept, ...missing].sort((left, right) => left.from - right.from);
};
