import type { KeptSettings } from './kept-settings';

export const FORMAT = 'nianbao-settings';
export const VERSION = 1;

/** The settings as the text of a file, and of the note in the workbook. */
export const settingsText = ({ counting, numbers }: KeptSettings): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, numbers, counting }, null, 2)}\n`;
