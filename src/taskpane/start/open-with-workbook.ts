/**
 * Whether Excel opens the pane by itself with this workbook. A note kept in the workbook, one per
 * workbook, that Excel reads before the pane exists; it takes effect once the workbook is saved.
 * https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 */
const NOTE = 'Office.AutoShowTaskpaneWithDocument';
/** Remembers a "no", so that inserting or repairing the template does not turn it on again. */
const DECLINED = 'nianbao.stayClosed';

const settingsHere = (): Office.Settings | null =>
  typeof Office === 'undefined' ? null : (Office.context?.document?.settings ?? null);

const save = (settings: Office.Settings): Promise<boolean> =>
  new Promise((resolve) => {
    settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
  });

/** @returns null where this Excel keeps no such note: the switch is then not offered */
export function opensWithWorkbook(): boolean | null {
  const settings = settingsHere();
  return settings === null ? null : settings.get(NOTE) === true;
}

/**
 * The switch. Never throws.
 * @returns false when Excel did not keep the choice; the note is then as it was before
 */
export async function setOpensWithWorkbook(on: boolean): Promise<boolean> {
  const settings = settingsHere();
  if (settings === null) return false;
  const before = [settings.get(NOTE), settings.get(DECLINED)] as const;
  const put = (name: string, value: unknown): void =>
    value === true ? settings.set(name, true) : settings.remove(name);
  try {
    put(NOTE, on);
    put(DECLINED, !on);
    if (await save(settings)) return true;
  } catch {
    // Told by the answer.
  }
  put(NOTE, before[0]);
  put(DECLINED, before[1]);
  return false;
}

/** After the template was put in: from now on the pane comes with the workbook, unless declined. */
export async function openWithTemplate(): Promise<void> {
  const settings = settingsHere();
  if (settings === null || settings.get(NOTE) === true || settings.get(DECLINED) === true) return;
  // A convenience: that it failed is no news to someone who has just inserted a template.
  await setOpensWithWorkbook(true);
}
