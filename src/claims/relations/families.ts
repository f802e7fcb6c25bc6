import data from '../data/families.json';

/** Codes that together make up a whole, so that parts which do not add up are wrong and not merely unlisted. */
export interface Family {
  readonly total: readonly string[];
  /** Alternatives for one part are divided by |. */
  readonly parts: readonly string[];
  /** How many parts must be there before the list counts as complete. */
  readonly least: number;
  readonly needs?: readonly string[];
  /** A part that is often left unsaid: without it a shortfall is only a query. */
  readonly open?: string;
  /** Closes only where the text lists them as parts (其中): carried-over cases may come in otherwise. */
  readonly listed?: boolean;
}

export const families = data as readonly Family[];

const isOf = (family: Family, code: string): boolean =>
  family.parts.some((part) => part.split('|').includes(code));

/** Whether these parts of this total are known to leave nothing over. */
export const closes = (total: string | null, parts: readonly (string | null)[]): boolean =>
  families.some((family) => {
    if (total !== null && !family.total.includes(total)) return false;
    if (parts.length < family.least || family.open !== undefined) return false;
    if (!parts.every((code) => code !== null && isOf(family, code))) return false;
    return (family.needs ?? []).every((code) => parts.includes(code));
  });

/** The families a code is the total of. */
export const familiesOf = (total: string): readonly Family[] =>
  families.filter((family) => family.total.includes(total));
