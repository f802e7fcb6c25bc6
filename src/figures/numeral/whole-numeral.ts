import { readSection } from './section';
import type { Part } from './section';
import type { NumeralToken } from './tokens';

const scalesOf = (tokens: readonly NumeralToken[], power: number): readonly number[] =>
  tokens.flatMap((token, at) => (token.kind === 'scale' && token.power === power ? [at] : []));

/** A section that a scale follows: its digits have all their places, and none stands alone (一百五万). */
const beforeScale = (tokens: readonly NumeralToken[], above: number | null): Part | null => {
  const zero = tokens[0]?.kind === 'zero' && above !== null;
  const rest = zero ? tokens.slice(1) : tokens;
  const part = readSection(rest, null);
  if (part === null || part.short || part.value === 0n) return null;
  return above === null || part.value < 10000n ? part : null;
};

/** Below 亿, or what stands before or behind 亿. */
const underYi = (
  tokens: readonly NumeralToken[],
  above: number | null,
  scaled: boolean,
): Part | null => {
  const [at, second] = scalesOf(tokens, 4);
  if (second !== undefined) return null;
  if (at === undefined) return scaled ? beforeScale(tokens, above) : readSection(tokens, above);
  const high = beforeScale(tokens.slice(0, at), above);
  if (high === null) return null;
  const rest = tokens.slice(at + 1);
  if (rest.length === 0) return { value: high.value * 10000n, place: high.place + 4, short: false };
  const low = readSection(rest, 4);
  if (low === null || (scaled && low.short)) return null;
  return { ...low, value: high.value * 10000n + low.value };
};

/** A whole number of sections, 万 and 亿; null unless it can mean one thing only. */
export const wholeNumeral = (tokens: readonly NumeralToken[]): Part | null => {
  const [at, second] = scalesOf(tokens, 8);
  if (second !== undefined) return null;
  if (at === undefined) return underYi(tokens, null, false);
  const high = underYi(tokens.slice(0, at), null, true);
  if (high === null) return null;
  const rest = tokens.slice(at + 1);
  const size = 10n ** 8n;
  if (rest.length === 0) return { value: high.value * size, place: high.place + 8, short: false };
  const low = underYi(rest, 8, false);
  return low === null ? null : { ...low, value: high.value * size + low.value };
};
