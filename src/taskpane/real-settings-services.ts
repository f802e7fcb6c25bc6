import { boundsIn, checksIn } from './settings/kept-settings';
import type { KeptSettings, UsualNumbers } from './settings/kept-settings';
import type { AuditOptions } from '../rules';
import type { ReportBounds } from '../report';
import { settingsText } from './settings/settings-text';
import { recall, remember } from './settings/person-store';
import { keepWorkbookNote, workbookNote } from './settings/workbook-note';
import type { SettingsServices } from './settings-services';

/** Where the counting a person usually declares is kept. */
const COUNTING = 'counting';

/** Opened when they are first needed; see real-services.ts. */
const fileDoor = () => import('./settings/settings-file');

const usualNumbers = async (): Promise<UsualNumbers> => {
  const [{ defaultSettings }, { reportBounds }] = await Promise.all([
    import('../rules'),
    import('../report'),
  ]);
  const { amountRounding, swingAmount, swingPercent } = defaultSettings;
  return { ...reportBounds, swingAmount, swingPercent, amountRounding: Number(amountRounding) };
};

const settings = async (): Promise<KeptSettings> => {
  const [note, counting] = [workbookNote(), recall(COUNTING)];
  // The usual case costs nothing.
  if (note === null && counting === null) return { numbers: {}, counting: {} };
  const [{ keptFrom }, usual] = await Promise.all([fileDoor(), usualNumbers()]);
  return {
    numbers: keptFrom(note, usual).numbers,
    counting: keptFrom(counting, usual).counting,
  };
};

/** What the audit is done with in this workbook. */
export const auditOptions = async (): Promise<AuditOptions> => ({
  settings: checksIn(await settings()),
});

/** What the draft is worded by in this workbook. */
export const draftBounds = async (): Promise<Partial<ReportBounds>> => boundsIn(await settings());

/** The counting a new template declares, by name. */
export const usualCounting = async (): Promise<KeptSettings['counting']> =>
  (await settings()).counting;

export const realSettingsServices = (): SettingsServices => ({
  usualNumbers,
  settings,
  keepSettings: async (kept) => {
    const { counting, numbers } = kept;
    const some = (of: object): boolean => Object.keys(of).length > 0;
    remember(COUNTING, some(counting) ? settingsText({ numbers: {}, counting }) : null);
    const text = some(numbers) ? settingsText({ numbers, counting: {} }) : null;
    // Nothing set, and nothing to take back: the workbook need not be asked.
    return (text === null && workbookNote() === null) || keepWorkbookNote(text);
  },
});
