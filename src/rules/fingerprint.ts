import type { FindingCell } from './types';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a over the UTF-8 bytes of a text, 64 bits as 16 hexadecimal digits. Not for secrets. */
export const hashText = (text: string): string => {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
};

/**
 * What an explanation was written for: the relation and every figure it is about, by code and value,
 * not by address, so that moving rows does not void it and changing a figure does.
 */
export const fingerprintOf = (
  instance: string,
  cells: readonly FindingCell[],
  basis = '',
): string =>
  hashText(
    [
      instance,
      basis,
      ...cells.map(({ code, row, period, value }) => `${code}#${row}@${period}=${value}`).sort(),
    ].join('\n'),
  );
