import type { SettingName } from './kept-settings';

/** One number on the settings page; what is allowed is in the unit shown beside it. */
export interface SettingField {
  readonly name: SettingName;
  readonly group: 'swing' | 'rounding' | 'degree' | 'suggestion';
  readonly least: number;
  readonly most: number;
  /** Decimal places at most. */
  readonly decimals: number;
  readonly unit: 'percent' | 'things' | 'tenThousand' | 'times' | 'people';
}

const bound = (
  name: SettingName,
  group: 'degree' | 'suggestion',
  unit: SettingField['unit'] = 'percent',
  least = 0,
  most = 1000,
): SettingField => ({ name, group, least, most, decimals: 2, unit });

/** All of them, in the order of the page. */
export const settingFields: readonly SettingField[] = [
  {
    name: 'amountRounding',
    group: 'rounding',
    least: 0,
    most: 0.5,
    decimals: 4,
    unit: 'tenThousand',
  },
  {
    name: 'swingPercent',
    group: 'swing',
    least: 1,
    most: 1000,
    decimals: 0,
    unit: 'percent',
  },
  {
    name: 'swingAmount',
    group: 'swing',
    least: 0,
    most: 1_000_000,
    decimals: 0,
    unit: 'things',
  },
  bound('slight', 'degree'),
  bound('marked', 'degree'),
  bound('large', 'degree'),
  bound('times', 'degree', 'times', 2, 100),
  bound('small', 'degree', 'things'),
  bound('rise', 'suggestion'),
  bound('closure', 'suggestion', 'percent', 0, 100),
  bound('certified', 'suggestion', 'percent', 0, 100),
  bound('reviewers', 'suggestion', 'percent', 0, 100),
  bound('published', 'suggestion', 'percent', 0, 100),
  bound('archived', 'suggestion', 'percent', 0, 100),
  bound('answered', 'suggestion', 'percent', 0, 100),
  bound('townshipStaff', 'suggestion', 'people'),
];

export const settingGroups = ['rounding', 'swing', 'degree', 'suggestion'] as const;
