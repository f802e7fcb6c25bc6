/** Dates are serials. TODAY answers the host's day, which a caller fixes to stay deterministic. */
import type { Call } from '../evaluate';
import { dateSerial, readEntry } from '../input';
import type { CellValue } from '../values';
import { cellError } from '../values';
import { numberOf, scalar } from './arguments';

function dayOf(value: CellValue): Date {
  const read = typeof value === 'string' ? readEntry(value, 'General').value : value;
  return new Date((Math.floor(numberOf(read)) - 25569) * 86400000);
}

const part = (run: (day: Date) => number) => scalar((value = null) => run(dayOf(value)));

/** The serial of a month's day, with the day cut to the month's length. */
function inMonth(day: Date, months: number, last: boolean): number {
  const end = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  const date = last ? end.getUTCDate() : Math.min(day.getUTCDate(), end.getUTCDate());
  return dateSerial(end.getUTCFullYear(), end.getUTCMonth() + 1, date);
}

export const dates = {
  TODAY: (call: Call) => call.source.today,
  NOW: (call: Call) => call.source.today,
  DATE: scalar((year = null, month = null, day = null) => {
    const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)].map(Math.trunc);
    return y === undefined || m === undefined || d === undefined
      ? cellError('#VALUE!')
      : dateSerial(y < 1900 ? y + 1900 : y, m, d);
  }),
  YEAR: part((day) => day.getUTCFullYear()),
  MONTH: part((day) => day.getUTCMonth() + 1),
  DAY: part((day) => day.getUTCDate()),
  WEEKDAY: scalar((value = null, kind = 1) => {
    const day = dayOf(value).getUTCDay();
    return numberOf(kind) === 2 ? (day === 0 ? 7 : day) : day + 1;
  }),
  DATEVALUE: scalar((value = null) => {
    const read = typeof value === 'string' ? readEntry(value, 'General').value : null;
    return typeof read === 'number' ? Math.floor(read) : cellError('#VALUE!');
  }),
  EDATE: scalar((value = null, months = null) =>
    inMonth(dayOf(value), Math.trunc(numberOf(months)), false),
  ),
  EOMONTH: scalar((value = null, months = null) =>
    inMonth(dayOf(value), Math.trunc(numberOf(months)), true),
  ),
};
