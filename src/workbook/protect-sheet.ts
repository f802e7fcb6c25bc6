/**
 * No password, ever: the lock keeps formulas from slips of the hand, not people from their own sheet.
 * Column widths and row heights stay free, so that long texts can be made visible.
 */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: 'Normal',
};

/** Queues protection; the sheet must not be protected at that moment (protecting twice is an error). */
export function protectSheet(sheet: Excel.Worksheet): void {
  sheet.protection.protect(PROTECTION);
}
