/** Where the workbook's properties stand in a file. */

/** Property and element of docProps/core.xml. */
export const CORE_PROPERTIES: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Subject', 'dc:subject'],
  ['Author', 'dc:creator'],
  ['Keywords', 'cp:keywords'],
  ['Comments', 'dc:description'],
  ['Category', 'cp:category'],
];

/** Property and element of docProps/app.xml. */
export const APP_PROPERTIES: readonly (readonly [string, string])[] = [
  ['Manager', 'Manager'],
  ['Company', 'Company'],
];
