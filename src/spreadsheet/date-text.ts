/** Days from 1899-12-30 and from 1904-01-01 (ECMA-376 part 1, 18.17.4.1). */
const EPOCH = Date.UTC(1899, 11, 30);
const FROM_1904 = 1462;
const DAY = 86_400_000;
/** 9999-12-31. */
const LAST = 2_958_465;

const two = (part: number): string => String(part).padStart(2, '0');

/**
 * The day and time a serial number stands for, as text: `2024-05-06`, `2024-05-06 13:30`, `13:30:00` for
 * less than a day; null for what is no date of Excel.
 */
export function dateText(serial: number, date1904: boolean): string | null {
  if (serial < 0 || serial >= LAST + 1) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const time = new Date(seconds * 1000);
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
  if (serial < 1) return `${clock}:${two(time.getUTCSeconds())}`;
  const counted = Math.floor(serial) + (date1904 ? FROM_1904 : 0);
  // Excel counts a 29 February 1900 that never was; before it the days are one off.
  const day = counted < 60 ? counted + 1 : counted;
  const date = new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
  return seconds === 0 ? date : `${date} ${clock}`;
}

/** A date as a cell of type `d` holds it (ISO 8601), in the same form. */
export const isoText = (iso: string): string =>
  iso.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1');
