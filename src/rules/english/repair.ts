import { indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { equal, fromDecimal, multiply } from '../../figures';
import type { Repair, RepairSuspect } from '../localize/types';
import { englishTitle } from './finding';
import { unitBehind } from './units';
import { capital, english, englishName } from './voice';

const valueOf = (value: string, code: string): string =>
  `${value}${unitBehind(indicator(code).unit)}`;

/** Licences granted (B04) is changed from 3404 to 34004 */
const changeText = (filing: Filing, suspect: RepairSuspect): string => {
  const { code, from, high, low, period, row } = suspect;
  const name = english.cellName(filing, code, period, row);
  const start = from === '' ? 'blank' : valueOf(from, code);
  const to =
    high === null
      ? `${valueOf(low, code)} or more`
      : high === low
        ? valueOf(low, code)
        : low === '0'
          ? `${valueOf(high, code)} or less`
          : `a number from ${low} to ${valueOf(high, code)}`;
  return `${name} is changed from ${start} to ${to}`;
};

const slip = ({ best, closer, code, factor, from, high, kind, low }: RepairSuspect): string => {
  const to = best ?? '';
  const likely =
    low === high
      ? ''
      : closer === null
        ? `if a slip of the hand, perhaps ${valueOf(to, code)}: `
        : `${valueOf(to, code)} is the likeliest of these: `;
  const zeros = factor === '10' ? 'a zero' : `${String(factor.length - 1)} zeros`;
  switch (kind) {
    case 'digit':
      return from.length === 1
        ? likely.replace(/: $/, '')
        : `${likely}${from} and ${to} differ in one digit only`;
    case 'extra':
      return `${likely}${from} has one digit more than ${to}`;
    case 'lost':
      return `${likely}${from} has one digit fewer than ${to}`;
    case 'swapped':
      return `${likely}in ${from} two neighbouring digits of ${to} have changed places`;
    case 'large':
      return `${likely}${from} is ${factor} times ${to}: ${zeros} too many, or a misplaced decimal point`;
    case 'small':
      if (!equal(multiply(fromDecimal(from), fromDecimal(factor)), fromDecimal(to)))
        return `${likely}${from} is about ${to} divided by ${factor}: a misplaced decimal point`;
      return `${likely}${from} is ${to} divided by ${factor}: ${zeros} too few, or a misplaced decimal point`;
    case 'unit':
      return `${likely}${from} is ten thousand times ${to}: yuan may have been filled in as ten thousand yuan`;
    case 'neighbours':
      return 'the two neighbouring cells may have been interchanged';
    case 'last-year':
      return `${from} is the same as last year: it may have been copied`;
    case 'sign':
      return `${likely}there may be a minus sign too many`;
    case 'blank':
      return 'the cell is blank now';
    case 'sum':
      return 'it holds the forgotten total and is added up anew';
    case 'total':
      return 'there are figures in what it holds: this cell seems to have been forgotten';
    case 'other':
      return '';
  }
};

const why = (suspect: RepairSuspect): string => {
  const { closer, code } = suspect;
  const nearer =
    closer === null ? '' : `the change comes nearer to last year's ${valueOf(closer, code)}`;
  return [slip(suspect), nearer].filter((text) => text !== '').join(', and ');
};

/** Why these cells may be wrong, in English; the parts are those of the Chinese `reason`. */
export const englishRepair = ({ grounds }: Repair, filing: Filing): string => {
  switch (grounds.kind) {
    case 'balance': {
      const { code, mend, to } = grounds;
      const name = english.cellName(filing, code, 'cur');
      return `${name} is blank; by the other figures it should be ${valueOf(to, code)}, and then "${englishTitle(mend, filing)}" holds. Check before filling it in.`;
    }
    case 'published': {
      const { code, high, low, numerator, ratio, stated } = grounds;
      const name = english.cellName(filing, code, 'cur');
      const value = low === high ? `${low} (the only whole number)` : `from ${low} to ${high}`;
      const share = `${englishName(filing, ratio, 'pub')} ${valueOf(stated, ratio)}`;
      return `${name} is blank; by the numerator ${numerator} and ${share} it should be ${value}. Check before filling it in.`;
    }
    case 'slip': {
      const { confirms, mends, open = [], suspects } = grounds;
      const changes = suspects.map((each) => changeText(filing, each)).join(', and ');
      const titles = [...new Set(mends.map((mend) => `"${englishTitle(mend, filing)}"`))];
      const causes = suspects.flatMap((each) => {
        const text = why(each);
        if (text === '') return [];
        const named = suspects.length > 1 && each.kind !== 'neighbours';
        return [named ? `${indicator(each.code).en}: ${text}` : capital(text)];
      });
      const ratios = confirms.map((code) => indicator(code).en).join(', ');
      return [
        `If ${changes}, then ${titles.join(' and ')} ${titles.length > 1 ? 'hold' : 'holds'}`,
        ...new Set(causes),
        ...(ratios === '' ? [] : [`After the change ${ratios} can be recalculated as published`]),
        ...open.map(
          ({ code, period }) =>
            `${english.cellName(filing, code, period)} contradicts other figures already and has to be checked by itself`,
        ),
      ]
        .map((sentence) => `${sentence}.`)
        .join(' ');
    }
  }
};
