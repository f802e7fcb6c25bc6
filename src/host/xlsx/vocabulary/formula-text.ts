/**
 * Formulas as files write them: without `=`, and with a prefix before functions younger than the
 * format ([MS-XLSX] 2.2.2, future functions).
 */
import { moveRelative, rewriteReferences, tokenize } from '../../engine';

/** Younger functions without a dot in their name; those with one are young but for a few. */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND FILTERXML
  FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS
  MINIFS MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE
  UNIQUE VALUETOTEXT VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR`.split(/\s+/),
);
const OLD_WITH_DOT = new Set(['ERROR.TYPE', 'ISO.CEILING', 'NETWORKDAYS.INTL', 'WORKDAY.INTL']);
const WORKSHEET_FUTURE = new Set(['FILTER', 'SORT']);

function prefixOf(name: string): string {
  if (WORKSHEET_FUTURE.has(name)) return '_xlfn._xlws.';
  const young = FUTURE.has(name) || (name.includes('.') && !OLD_WITH_DOT.has(name));
  return young ? '_xlfn.' : '';
}

/** `=IFS(A1,1)` → `_xlfn.IFS(A1,1)`. */
export const formulaToFile = (formula: string): string =>
  tokenize(formula.replace(/^=/, ''))
    .map(({ kind, text }) => (kind === 'function' ? prefixOf(text.toUpperCase()) + text : text))
    .join('');

/** What in a formula's text is the file's alone. Nearly none has it, and a workbook has formulas by the ten thousand. */
const OF_FILE = /_xl(?:fn|ws|pm)\./i;

const withoutPrefixes = (formula: string): string =>
  tokenize(formula)
    .map((token) =>
      token.kind === 'function' || token.kind === 'name'
        ? token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '')
        : token.text,
    )
    .join('');

/** `_xlfn.IFS(A1,1)` → `=IFS(A1,1)`. LibreOffice writes a lost reference to a sheet in small letters. */
export function formulaFromFile(text: string): string {
  const formula = text.trim().replace(/^=/, '').replaceAll('!#ref!', '!#REF!');
  return `=${OF_FILE.test(formula) ? withoutPrefixes(formula) : formula}`;
}

/** A formula shared from one cell, as it reads so many rows and columns away. */
export const sharedFormula = (formula: string, rows: number, columns: number): string =>
  rewriteReferences(formula, (reference) => moveRelative(reference, rows, columns));
