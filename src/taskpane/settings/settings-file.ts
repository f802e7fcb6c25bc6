// The catalogue's door sets zod to make no validators by eval; it is loaded before any schema here.
import { declarationOptions } from '../../catalog';
import type { DeclarationName } from '../../catalog';
import * as z from 'zod/mini';
import { nothingKept } from './kept-settings';
import type { KeptSettings, SettingName, UsualNumbers } from './kept-settings';
import { fieldFault, orderFault, settingNumber } from './setting-faults';
import type { SettingsFault } from './setting-faults';
import { settingFields } from './setting-fields';
import { FORMAT, VERSION } from './settings-text';

/** Declarations that have a usual answer; duties are by table and by office. */
export const countingNames = (Object.keys(declarationOptions) as readonly DeclarationName[]).filter(
  (name) => name !== 'duty',
);

const head = z.object({ format: z.literal(FORMAT), version: z.number() });

const body = z.object({
  numbers: z.optional(z.record(z.string(), z.unknown())),
  counting: z.optional(z.record(z.string(), z.unknown())),
});

export type SettingsRead =
  | { readonly ok: true; readonly settings: KeptSettings }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

/** Thresholds of earlier versions that no sentence depends on any more; files that name them are good. */
const RETIRED: ReadonlySet<string> = new Set(['fall', 'passed']);

const numbersFrom = (
  given: Readonly<Record<string, unknown>>,
  faults: SettingsFault[],
): KeptSettings['numbers'] => {
  const numbers: Partial<Record<SettingName, number>> = {};
  for (const [name, value] of Object.entries(given)) {
    if (RETIRED.has(name)) continue;
    const field = settingFields.find((each) => each.name === name);
    if (field === undefined) {
      faults.push({ key: 'settings.fault.unknown', parts: { name } });
      continue;
    }
    const number = typeof value === 'number' ? settingNumber(field, String(value)) : null;
    if (number === null) faults.push(fieldFault(field));
    else numbers[field.name] = number;
  }
  return numbers;
};

const countingFrom = (
  given: Readonly<Record<string, unknown>>,
  faults: SettingsFault[],
): KeptSettings['counting'] => {
  const counting: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const known = countingNames.find((each) => each === name);
    const option =
      known === undefined
        ? undefined
        : declarationOptions[known].find((each) => each.value === value);
    if (known === undefined) faults.push({ key: 'settings.fault.unknown', parts: { name } });
    else if (option === undefined) {
      faults.push({ key: 'settings.fault.choice', parts: { name, value: String(value) } });
    } else counting[known] = option.value;
  }
  return counting;
};

/**
 * Settings out of a file or the workbook's own note. All or nothing: one wrong entry and none is taken,
 * each wrong one is named.
 * @param usual what numbers not in it are; the bounds of degree words are compared with them
 */
export const readSettings = (text: string, usual: UsualNumbers): SettingsRead => {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, faults: [{ key: 'settings.fault.json' }] };
  }
  const headed = head.safeParse(data);
  if (!headed.success) return { ok: false, faults: [{ key: 'settings.fault.foreign' }] };
  if (headed.data.version !== VERSION) {
    return { ok: false, faults: [{ key: 'settings.fault.newer' }] };
  }
  const read = body.safeParse(data);
  if (!read.success) return { ok: false, faults: [{ key: 'settings.fault.shape' }] };
  const faults: SettingsFault[] = [];
  const numbers = numbersFrom(read.data.numbers ?? {}, faults);
  const counting = countingFrom(read.data.counting ?? {}, faults);
  const order = faults.length === 0 ? orderFault({ ...usual, ...numbers }) : null;
  if (order !== null) faults.push(order);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, settings: { numbers, counting } };
};

/** What was kept before; a damaged note must not stop an audit, it counts as nothing set. */
export const keptFrom = (text: string | null, usual: UsualNumbers): KeptSettings => {
  if (text === null || text === '') return nothingKept;
  const read = readSettings(text, usual);
  return read.ok ? read.settings : nothingKept;
};
