import { guessDoubleByte } from './double-byte';
import { guessWide } from './wide';
import { badPlaces } from './bad-places';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A plain text, and what was not text in it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Offsets in `text` of the U+FFFD that stand where bytes were of no character. */
  readonly bad: readonly number[];
}

const decoded = (bytes: Uint8Array, encoding: TextEncoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const marked = ([first, second, third]: Uint8Array): TextEncoding | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
};

/** Read in spite of bytes that are no characters; each run of them becomes one or more U+FFFD. */
const forced = (bytes: Uint8Array, encoding: TextEncoding): DecodedText => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, bad: badPlaces(text) };
};

/**
 * The text of a .txt: by its mark, else UTF-8, else UTF-16, GB 18030 (which contains GBK and GB 2312) or
 * Big5, by which its bytes are like. A UTF-8 text with bytes that are not stays UTF-8; where they stand
 * is told. Null for what is like none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const sound = (encoding: TextEncoding | null): DecodedText | null => {
    const text = encoding === null ? null : decoded(bytes, encoding);
    return text === null || encoding === null ? null : { text, encoding, bad: [] };
  };
  const mark = marked(bytes);
  if (mark !== null) return sound(mark) ?? forced(bytes, mark);
  const wide = guessWide(bytes);
  if (wide !== null) return sound(wide);
  const utf8 = sound('utf-8');
  if (utf8 !== null) return utf8;
  if (isMostlyUtf8(bytes)) return forced(bytes, 'utf-8');
  return sound(guessDoubleByte(bytes)) ?? sound('gb18030');
}

/**
 * Whether at least half of the bytes beyond ASCII stand in whole characters of UTF-8 of three bytes, as
 * Chinese does. In GBK and Big5 hardly any do.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let beyond = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    beyond += 1;
    const follows = (step: number): boolean => ((bytes[at + step] ?? 0) & 0xc0) === 0x80;
    if (byte >= 0xe3 && byte <= 0xef && follows(1) && follows(2)) {
      beyond += 2;
      whole += 3;
      at += 2;
    }
  }
  return whole * 2 >= beyond && whole > 0;
}
