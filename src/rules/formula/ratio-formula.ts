import { indicator } from '../../catalog';
import { ratioSides } from '../ratios/compute';
import type { AddressBook, Expression } from '../types';
import { withOpenAddresses } from './address-pattern';
import { anyOf, ifElse, quoted } from './excel';
import { numericFormula } from './numeric';
import type { NumericFormula } from './numeric';
import { improper, incomplete } from './operands';

export interface RatioFormulas {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  /** Null when the book has no cell for what was published. */
  readonly comparison: string | null;
}

const NONE = '"—"';

/** Decimals of a published figure beyond which it is rounded; as in the verdict. */
const MOST_DECIMALS = 4;

interface Side extends NumericFormula {
  /** TRUE when the side has no value. */
  readonly missing: readonly string[];
  /** Its value as a whole number: itself, or in 分 × 10⁻⁴ … 10⁻⁶ 万元 when it is an amount. */
  readonly whole: string;
  /** How many of those make one. */
  readonly unit: number;
}

const side = (expression: Expression, book: AddressBook): Side => {
  const formula = numericFormula(expression, book);
  const lacking = incomplete(formula.needed);
  const text = formula.binds === 'atom' ? formula.text : `(${formula.text})`;
  return {
    ...formula,
    missing: [...(lacking === 'FALSE' ? [] : [lacking]), ...improper(formula.read)],
    whole: formula.integer ? text : `ROUND(${text}*1000000,0)`,
    unit: formula.integer ? 1 : 1_000_000,
  };
};

/** Multiplies by a power of ten (or such a quotient) without ever leaving whole numbers. */
const scaled = (top: Side, bottom: Side, factor: number): string => {
  const times = (factor * bottom.unit) / top.unit;
  const [up, down] = times >= 1 ? [times, 1] : [1, 1 / times];
  const above = up === 1 ? top.whole : `${top.whole}*${String(up)}`;
  return `${above}/${down === 1 ? bottom.whole : `(${bottom.whole}*${String(down)})`}`;
};

/**
 * Rounded half-up so that it agrees with exact arithmetic. ROUND(a/b*100,2) does not: a/b is already
 * a binary fraction, times 100 it may fall on the wrong side of a tie (29/400 is 7.25 % exactly, the
 * product is 7.249999999999999). Here the numerator is brought to a whole number first, one division
 * follows, and a tie comes out as n + 0.5, which binary fractions hold exactly; a value that is no tie
 * is at least 1/(2b) away from one, more than the division's error while a < 4.5·10¹¹. The rounding
 * goes to whole numbers, on which all engines agree, and the last division gives the nearest double
 * to the decimal.
 */
const roundedRatio = (top: Side, bottom: Side, scale: number, decimals: number): string => {
  const power = 10 ** decimals;
  const whole = `ROUND(${scaled(top, bottom, scale * power)},0)`;
  return decimals === 0 ? whole : `${whole}/${String(power)}`;
};

/** A side as shown in its own cell: a number, or — where it has none. */
const shownSide = (each: Side, cell: string | null): Side => {
  if (cell === null) return each;
  const whole = each.unit === 1 ? cell : `ROUND(${cell}*1000000,0)`;
  return { ...each, text: `N(${cell})`, binds: 'atom', missing: [`NOT(ISNUMBER(${cell}))`], whole };
};

const lacksValue = (sides: readonly Side[]): string =>
  anyOf(sides.flatMap(({ missing }) => missing));

const shown = (each: Side): string => {
  const text = each.integer ? each.text : `ROUND(${each.text},6)`;
  return `=IFERROR(${ifElse(lacksValue([each]), NONE, text)},${NONE})`;
};

/** One alternative for each number of decimals the published figure may have. */
const byDecimals = (cell: string, each: (decimals: number) => string): string => {
  const last = each(MOST_DECIMALS);
  return Array.from({ length: MOST_DECIMALS }, (_, decimals) => decimals).reduceRight(
    (rest, decimals) => `IF(ROUND(${cell},${String(decimals)})=${cell},${each(decimals)},${rest})`,
    last,
  );
};

const comparison = (
  code: string,
  cell: string,
  [top, bottom]: readonly [Side, Side],
  valueCell: string | null,
): string => {
  const { ratio: spec, unit } = indicator(code);
  const scale = spec?.scale ?? 1;
  const decimals = spec?.decimals ?? 2;
  /** Whether the ratio times `shift` rounds to the published figure at that many decimals. */
  const agrees = (places: number, shift: number): string => {
    const power = 10 ** places;
    const published = places === 0 ? cell : `ROUND(${cell}*${String(power)},0)`;
    return `ROUND(${scaled(top, bottom, scale * power * shift)},0)=${published}`;
  };
  const value = valueCell ?? roundedRatio(top, bottom, scale, decimals);
  const pattern = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const should = `"应为"&TEXT(${value},${quoted(pattern)})${unit === '%' ? '&"%"' : ''}`;
  const slips =
    scale === 100
      ? `IF(${byDecimals(cell, (places) => (places === 0 ? 'FALSE' : agrees(places, 0.01)))},"如未显示%，疑小数误作百分数，"&${should},IF(${byDecimals(cell, (places) => agrees(places, 100))},"疑扩大一百倍，"&${should},${should}))`
      : should;
  const impossible = anyOf([...top.missing, ...bottom.missing, `${bottom.text}=0`]);
  return (
    `=IFERROR(IF(NOT(ISNUMBER(${cell})),"",` +
    `IF(${impossible},"缺分子或分母",` +
    `IF(${byDecimals(cell, (places) => agrees(places, 1))},"✓",${slips}))),"")`
  );
};

function makeRatio(code: string, book: AddressBook): RatioFormulas {
  const sides = ratioSides(code);
  if (sides === null) throw new RangeError(`比率${code}没有算式`);
  const top = side(sides.numerator, book);
  const bottom = side(sides.denominator, book);
  const { scale, decimals } = sides.spec;
  const above = shownSide(top, book.ratioPart?.(code, 'numerator') ?? null);
  const below = shownSide(bottom, book.ratioPart?.(code, 'denominator') ?? null);
  const published = book.figure(code, 'pub');
  const none = anyOf([...above.missing, ...below.missing, `${below.text}=0`]);
  return {
    numerator: shown(top),
    denominator: shown(bottom),
    value: `=IFERROR(${ifElse(none, NONE, roundedRatio(above, below, scale, decimals))},${NONE})`,
    comparison:
      published === null
        ? null
        : comparison(code, published, [above, below], book.figure(code, 'cur')),
  };
}

const made = new Map<string, ReturnType<typeof withOpenAddresses>>();

/**
 * A ratio as native formulas: numerator and denominator as numbers (— when a figure is missing or is
 * no number), the value in the ratio's unit rounded half-up (— also when the denominator is zero), and
 * the check of what was published against it: empty, `✓`, `应为87.41%`,
 * `如未显示%，疑小数误作百分数，应为3.24%`, or `缺分子或分母`.
 *
 * Two things only the add-in tells. A rate typed as 93.02% is held as 0.9302 under a percent format, and of
 * formats a formula learns by CELL("format") alone, which Excel for the web does not answer and nothing
 * recalculates when a format changes; so the comparison makes that a condition, and the pane and the audit
 * read what the cell shows. And a ratio of 概数
 * is marked 约 or 超 in the pane and in print: a formula could look for 概数： in 说明, but the mark would make
 * a text of the number which the comparison and the publication sheets calculate with.
 * @throws RangeError when the catalogue has no formula for the ratio.
 */
export const ratioFormulas = (code: string, book: AddressBook): RatioFormulas => {
  const make =
    made.get(code) ??
    withOpenAddresses((each) => {
      const { numerator, denominator, value, comparison: compared } = makeRatio(code, each);
      return [numerator, denominator, value, compared];
    });
  made.set(code, make);
  const [numerator, denominator, value, compared] = make(book);
  return {
    numerator: numerator ?? '',
    denominator: denominator ?? '',
    value: value ?? '',
    comparison: compared ?? null,
  };
};
