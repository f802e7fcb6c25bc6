import { MalformedXml } from './tokens';

/** The encoding an XML declaration names, as far as ASCII lets it be read; '' when it names none. */
function declared(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? '';
}

/** XML 1.0 appendix F: the mark, else the first two characters, else what the declaration says. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  return declared(bytes) || 'utf-8';
}

/** The text of an XML part. @throws MalformedXml for bytes that are not in the encoding they claim */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new MalformedXml('bytes are not in the encoding of the part');
  }
}
