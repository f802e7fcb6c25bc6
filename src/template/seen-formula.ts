/**
 * Characters that come into a name by pasting and that nobody sees: marks and overrides of direction (UAX #9,
 * 2.1–2.4), zero-width ones, a mark of byte order, a soft hyphen. CLEAN takes out the control characters.
 */
const UNSEEN = [
  0x00ad, 0x061c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060,
  0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
] as const; // prettier-ignore

const seen = (ref: string): string =>
  UNSEEN.reduce((text, point) => `SUBSTITUTE(${text},UNICHAR(${String(point)}),"")`, ref);

/**
 * A cell's text as it reads, as a formula on that cell, so that a name keeps following the cover and what is
 * hidden in it reaches no printed sheet. UNICHAR is in Excel since 2013; a program without it shows the text as
 * it stands.
 * @param ref a cell's address.
 */
export const asSeenFormula = (ref: string): string => `IFERROR(CLEAN(${seen(ref)}),${ref}&"")`;
