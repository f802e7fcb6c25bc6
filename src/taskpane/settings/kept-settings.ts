import type { ReportBounds } from '../../report';
import type { CheckSettings } from '../../rules';

export type SettingName = keyof CheckSettings | keyof ReportBounds;

/**
 * What differs from the usual. Numbers (tolerances, thresholds, degree words) belong to the workbook, so
 * that everyone who audits it audits alike; the counting usually declared belongs to the person, for the
 * next template.
 */
export interface KeptSettings {
  readonly numbers: Readonly<Partial<Record<SettingName, number>>>;
  /** Declarations of a new template by name: `penalties: 'decision'`. */
  readonly counting: Readonly<Record<string, string>>;
}

export const nothingKept: KeptSettings = { numbers: {}, counting: {} };

/** Every number that can be set, as it usually is. */
export type UsualNumbers = Readonly<Record<SettingName, number>>;

const checkNames = ['swingPercent', 'swingAmount'] as const;

/** The part of the audit. */
export const checksIn = ({ numbers }: KeptSettings): Partial<CheckSettings> => ({
  ...Object.fromEntries(
    checkNames.flatMap((name) => (numbers[name] === undefined ? [] : [[name, numbers[name]]])),
  ),
  ...(numbers.amountRounding === undefined
    ? {}
    : { amountRounding: String(numbers.amountRounding) }),
});

const isCheck = (name: string): boolean =>
  name === 'amountRounding' || checkNames.some((each) => each === name);

/** The part of the draft. */
export const boundsIn = ({ numbers }: KeptSettings): Partial<ReportBounds> =>
  Object.fromEntries(Object.entries(numbers).filter(([name]) => !isCheck(name)));
