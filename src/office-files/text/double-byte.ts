/** Pairs of two bytes, the first beyond ASCII, sorted by their second. */
interface Pairs {
  readonly all: number;
  /** Second byte 40–7E: in Big5 four of ten, in the 6,763 characters of GB 2312 none. */
  readonly low: number;
  /** Second byte 80–A0: none in Big5. */
  readonly middle: number;
  /** First byte A1–C6: the 5,401 frequent characters and the signs of Big5. */
  readonly frequent: number;
}

function pairsOf(bytes: Uint8Array): Pairs {
  const pairs = { all: 0, low: 0, middle: 0, frequent: 0 };
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x81) continue;
    const second = bytes[at + 1] ?? 0;
    // A second byte that is a figure makes a GB 18030 character of four bytes, which Big5 has not.
    pairs.all += 1;
    if (second >= 0x40 && second < 0x7f) pairs.low += 1;
    if (second >= 0x80 && second < 0xa1) pairs.middle += 1;
    if (first >= 0xa1 && first <= 0xc6) pairs.frequent += 1;
    at += 1;
  }
  return pairs;
}

/**
 * Big5 or GB 18030, for bytes that are not UTF-8. Nearly all bytes of one decode in the other, into
 * characters nobody writes; what tells them apart is where the second bytes lie.
 */
export function guessDoubleByte(bytes: Uint8Array): 'big5' | 'gb18030' {
  const { all, low, middle, frequent } = pairsOf(bytes);
  const big5 = middle === 0 && low > 0.15 * all && frequent > 0.8 * all;
  return big5 ? 'big5' : 'gb18030';
}
