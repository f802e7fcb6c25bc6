import { pack, packIds } from '../../catalog';
import type { Place } from '../../catalog';

/** The sheets around the tables, by the titles the template gives them. */
const fixed: Readonly<Record<string, string>> = {
  封面: 'Cover',
  比率: 'Ratios',
  文字材料: 'Texts',
  审核结果: 'Findings',
};

/** What is put behind a title that the workbook had already: （年报）, （年报2）. */
const TITLE = /^(.*?)(（年报(\d*)）)?$/s;

/** Table number and the table's name in English, where a title is one the template gives. */
const tableOf = (title: string): readonly [number: string, en: string] | null => {
  const [, number, zh] = /^表(\d+) (.*)$/s.exec(title) ?? [];
  if (number === undefined) return null;
  const tables = packIds().flatMap((id) => pack(id).tables);
  const table = tables.find((each) => each.id === `T${number}` && each.zh === zh);
  return table === undefined ? null : [number, table.en];
};

const named = (sheet: string, long: boolean): string => {
  const [, title = sheet, suffix, count] = TITLE.exec(sheet) ?? [];
  const table = tableOf(title);
  const name = table === null ? fixed[title] : `Table ${table[0]}${long ? ` ${table[1]}` : ''}`;
  if (name === undefined) return sheet;
  return suffix === undefined
    ? name
    : `${name} (yearbook${count === '' ? '' : ` ${String(count)}`})`;
};

/** Table 3 Penalties; a sheet an office has renamed keeps its name. */
export const englishSheet = (sheet: string): string => named(sheet, true);

/** Table 3 D20; '' where there is no place. */
export const englishPlace = (place: Place | null): string =>
  place === null ? '' : `${named(place.sheet, false)} ${place.address}`;
