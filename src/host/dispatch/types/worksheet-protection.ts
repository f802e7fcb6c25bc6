/** Excel.WorksheetProtection. */
import type { ProtectionOptions, Sheet } from '../../model';
import { NOTHING_ALLOWED, accessDenied, invalidArgument, opens } from '../../model';
import { booleanArgument, optionalString, recordArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';

function readOptions(value: unknown): ProtectionOptions {
  const options: Record<string, unknown> = { ...NOTHING_ALLOWED };
  if (value === null || value === undefined) return NOTHING_ALLOWED;
  for (const [key, part] of Object.entries(recordArgument(value, 'options'))) {
    if (!(key in NOTHING_ALLOWED)) throw invalidArgument(`没有保护选项 ${key}。`);
    options[key] =
      key === 'selectionMode'
        ? wordArgument(part, ['Normal', 'Unlocked', 'None'], key)
        : booleanArgument(part, key);
  }
  return options as unknown as ProtectionOptions;
}

export const worksheetProtectionType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: read((sheet) => sheet.protection !== undefined),
    Options: read((sheet) => sheet.protection?.options ?? NOTHING_ALLOWED),
  },
  methods: {
    Protect: (sheet, [options, password], session) => {
      if (sheet.protection) throw accessDenied(`工作表“${sheet.name}”已受保护。`);
      const word = optionalString(password, 'password');
      sheet.protection = {
        options: readOptions(options),
        ...(word === undefined ? {} : { password: word }),
      };
      session.workbook.changed({ type: 'protection', sheet: sheet.id });
      return null;
    },
    Unprotect: (sheet, [password], session) => {
      if (!sheet.protection) return null;
      const given = optionalString(password, 'password');
      if (!opens(sheet.protection, given)) {
        throw accessDenied(`工作表“${sheet.name}”的保护密码不对。`);
      }
      sheet.protection = undefined;
      session.workbook.changed({ type: 'protection', sheet: sheet.id });
      return null;
    },
  },
});
