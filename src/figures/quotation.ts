/** Characters of a foreign text that a message quotes; enough to find the place again. */
const QUOTED = 60;

const LONE_HALF = /[\uD800-\uDBFF]$/;

const beginning = (text: string): string => text.slice(0, QUOTED).replace(LONE_HALF, '');

/** GB/T 15834—2011, 4.8.3.3: quotation marks within quotation marks are single. */
export const quoted = (text: string): string => `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;

/** A text as a message quotes it: whole, or its beginning with … and how long it is. */
export const quotation = (text: string): string =>
  text.length <= QUOTED ? text : `${beginning(text)}…（共${String(text.length)}个字符）`;

/** The same in English. */
export const quotationEn = (text: string): string =>
  text.length <= QUOTED ? text : `${beginning(text)}… (${String(text.length)} characters)`;
