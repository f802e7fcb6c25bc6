/** How many of the first units are looked at. */
const LOOK = 4096;

/** Letters, figures and signs of Chinese and English text. */
const isUsual = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x2010 && unit <= 0x2030) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff00 && unit <= 0xff5f);

/**
 * UTF-16 without its mark, by how many units are usual in one order and not in the other. A text of
 * Chinese alone has no zero bytes; one with figures and line ends has them all on one side.
 */
export function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const units = Math.min(LOOK, bytes.length / 2);
  let zeros = 0;
  let little = 0;
  let big = 0;
  for (let at = 0; at < units * 2; at += 2) {
    const [one, two] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (one === 0 || two === 0) zeros += 1;
    if (isUsual(one + 256 * two)) little += 1;
    if (isUsual(two + 256 * one)) big += 1;
  }
  // Zero bytes stand in no text of one or two bytes a letter; without any, it is not taken for wide.
  if (zeros === 0 || Math.max(little, big) < 0.9 * units) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}
