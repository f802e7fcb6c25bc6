/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters XML cannot hold, and a carriage return, stand
 * as `_xHHHH_`; a text that itself looks like that has its first underscore written so.
 */

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

// eslint-disable-next-line no-control-regex
const SPECIAL = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;

export const toSpreadsheetString = (text: string): string => text.replace(SPECIAL, code);

export const fromSpreadsheetString = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
