import { strToU8 } from 'fflate';

/** FNV-1a over UTF-8, 8 hex digits: tells whether a paragraph still reads as it was written. */
export const fingerprint = (text: string): string => {
  const hash = strToU8(text).reduce((seed, byte) => Math.imul(seed ^ byte, 0x01000193), 0x811c9dc5);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
