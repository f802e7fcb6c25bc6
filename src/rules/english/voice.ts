import { figureOf, filedInYuan, filedUnit, indicator } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import { approximationOf, saidValueOf, unitOf } from '../sentence/mention';
import type { SpokenSide, Voice } from '../sentence/voice';
import { englishPlace } from './places';
import { unitBehind } from './units';

const periods: Readonly<Record<Period, string>> = {
  cur: '',
  prev: ', last year',
  pub: ', published',
};

const before: Readonly<Record<string, string>> = {
  约: 'about',
  近: 'nearly',
  超: 'over',
  不足: 'under',
  余: 'over',
  多: 'over',
  万: 'in ten thousands',
};
const behind: Readonly<Record<string, string>> = {
  以上: 'or more',
  以下: 'or less',
  左右: 'or so',
};

/** 余, 约 … as a word. */
export const markName = (mark: string): string => before[mark] ?? behind[mark] ?? mark;

/** The indicator's name with its period; own-named rows by the name the office gave them. */
export const englishName = (filing: Filing, code: string, period: Period, row = 0): string => {
  const own = row === 0 ? undefined : figureOf(filing, code, period, row)?.name;
  return `${own === undefined || own === '' ? indicator(code).en : own}${periods[period]}`;
};

const cellName = (filing: Filing, code: string, period: Period, row = 0): string => {
  const place = englishPlace(figureOf(filing, code, period, row)?.place ?? null);
  return `${englishName(filing, code, period, row)} (${place === '' ? code : `${code}, ${place}`})`;
};

const valueWithUnit = (filing: Filing, code: string, period: Period, row = 0): string => {
  const figure = figureOf(filing, code, period, row);
  if (figure === null || figure.state.kind === 'blank') return 'blank';
  if (figure.state.kind !== 'number') return `"${figure.state.text}"`;
  const unit = filedUnit(figure, unitOf(filing, code, period, row));
  const yuan = filedInYuan(figure, unit);
  const said = saidValueOf(figure).replace('万', ' ten thousand').replace('亿', ' hundred million');
  const value = yuan === null ? `${said}${unitBehind(unit)}` : `${yuan}${unitBehind('元')}`;
  const mark = approximationOf(figure);
  if (before[mark] !== undefined) return `${before[mark]} ${value}`;
  return behind[mark] === undefined ? value : `${value} ${behind[mark]}`;
};

const mustBe = {
  '=': 'should equal',
  '<>': 'should not equal',
  '<': 'should be less than',
  '<=': 'should not exceed',
  '>': 'should exceed',
  '>=': 'should not be less than',
} as const;

const spoken = ({ name, value }: SpokenSide): string =>
  name === '' || name === value ? value : `${name} (${value})`;

/** As at the beginning of a sentence. */
export const capital = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** English as the pane speaks it; the sheets and the report are never written in it. */
export const english: Voice = {
  cellName,
  valueWithUnit,
  fullMention: (filing, code, period, row) =>
    `${cellName(filing, code, period, row)} = ${valueWithUnit(filing, code, period, row)}`,
  mark: (approximation) => `${markName(approximation)} `,
  blank: 'blank',
  signs: { add: ' + ', sub: ' − ', mul: ' × ', div: ' ÷ ' },
  absolute: (text) => `the absolute value of (${text})`,
  sum: (parts) => `the sum of ${parts.join(', ')}`,
  comparison: ({ gap, left, operator, right, unit }) => {
    const difference = gap === null ? '' : `; difference ${gap}${unitBehind(unit)}`;
    return capital(`${spoken(left)} ${mustBe[operator]} ${spoken(right)}${difference}`);
  },
};
