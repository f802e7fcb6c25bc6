/** Menu entries for what the try-out does not offer; formats are the template's, not the clerk's. */
const hidden = ['sheet.command.set-col-auto-width'];

export const hiddenMenus: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  hidden.map((id) => [id, { hidden: true }]),
);
