/** Menu entries for what the try-out does not offer: looks and protection are the template's. */
const hidden = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.command.hide-row-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-col-is-auto-width',
  'sheet.command.set-tab-color',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export const hiddenMenus: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  hidden.map((id) => [id, { hidden: true }]),
);
