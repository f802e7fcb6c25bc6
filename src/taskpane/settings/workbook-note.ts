/**
 * A text kept in the workbook among Office's document settings, as the note that opens the pane is. What
 * Excel did not keep lasts as long as the pane: settings then hold for this sitting, and the person is told.
 */
const NOTE = 'nianbao.settings';

let here: string | null | undefined;

const settingsHere = (): Office.Settings | null =>
  typeof Office === 'undefined' ? null : (Office.context?.document?.settings ?? null);

/** @returns null where nothing was kept */
export const workbookNote = (): string | null => {
  if (here !== undefined) return here;
  const kept: unknown = settingsHere()?.get(NOTE);
  return typeof kept === 'string' ? kept : null;
};

const save = (settings: Office.Settings): Promise<boolean> =>
  new Promise((resolve) => {
    settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
  });

/**
 * Never throws.
 * @param text null takes the note away
 * @returns false when Excel did not keep it
 */
export const keepWorkbookNote = async (text: string | null): Promise<boolean> => {
  here = text;
  const settings = settingsHere();
  if (settings === null) return false;
  try {
    if (text === null) settings.remove(NOTE);
    else settings.set(NOTE, text);
    const kept = await save(settings);
    if (kept) here = undefined;
    return kept;
  } catch {
    return false;
  }
};
