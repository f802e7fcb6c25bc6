import {
  codesOf,
  declarationsFrom,
  emptyFiling,
  figureKey,
  indicator,
  numberOf,
  pack,
  sampleFiling,
  tableOf,
} from '../../catalog';
import type { Filing } from '../../catalog';
import { toDecimal, toNumber, unitIsInteger } from '../../figures';
import { randomFrom } from './random';

type Figures = Readonly<Record<string, string>>;

/** What the sample county did not publish, or published wrongly, as it might have been filed. */
const completed: Figures = {
  N02: '2830.9814',
  ...{ B00: '212', B03: '142', B05: '1214', B08: '424', B09: '28466', B10: '37' },
  ...{ C00: '1204', C03: '9929', C04: '60298', C40: '57144', C41: '3154' },
  ...{ C11: '20411', C12: '326', C13: '37105', C14: '812', C15: '604', C16: '187', C17: '3' },
  ...{ C18: '41', C19: '12', C20: '58', C21: '9', C22: '6', C23: '214', C24: '510' },
  ...{ C42: '612.305', C43: '2180.2764', C50: '1042', C51: '23' },
  ...{ K02: '1988', K03: '3870', K06: '84.2', K07: '31.65', K10: '6920' },
  ...{ D01: '1204', D02: '3817', D03: '26', D04: '688', D05: '31' },
  ...{ D11: '1', D12: '0', D13: '1', D14: '2', D15: '0', D16: '0' },
  ...{ E02: '9408', E14: '1216' },
  ...{ F01: '12', F02: '38.4', F03: '2', F05: '0', F08: '0', F10: '0' },
  ...{ A01: '46', A07: '981', A09: '171', A15: '680', A19: '38', A22: '120' },
  ...{ I00: '5', I02: '40', I04: '9', I05: '24', I06: '4', I10: '2', I12: '6', I13: '3' },
  ...{ I14: '1', I15: '4', I16: '1', I17: '5', I18: '5' },
  ...{ J04: '0', P13: '3', L01: '1846', L03: '1809', M02: '1260' },
  ...{ 'R01@pub': '85.91', 'R19@pub': '3.24', 'R20@pub': '6.60' },
};

/** Totals by the parts that are added up or, with a minus, taken off. */
const totals: readonly (readonly [total: string, parts: string])[] = [
  ['C04', 'C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24'],
  ['C41', 'C04 -C40'],
  ['C30', 'C42 C43'],
  ['C03', 'C00 C01 -C02'],
  ['K05', 'K03 K04'],
  ['D10', 'D01 D02 D03 D04 D05'],
  ['D20', 'D11 D12 D13 D14 D15 D16'],
  ['D40', 'D10 D20 D30'],
  ['F12', 'F01 F03'],
  ['G08', 'G09 G10'],
  ['H01', 'H04 H05 H06 H07'],
  ['I02', 'I00 I01 -I03'],
  ['I12', 'I10 I11 -I13'],
  ['J01', 'J02 J03 J04'],
  ['P01', 'P02 P03'],
  ['P07', 'P08 P09'],
  ['N01', 'B11 C01 D40 E01 F12 F04 F06 F07 F09 F11'],
  ['N02', 'C30 F02 F05 F08 F10'],
];

/** Last year: each figure of this year moved by its table's growth and by chance, totals added up. */
const lastYear = (filing: Filing, seed: number): Figures => {
  const random = randomFrom(seed);
  const chosen = pack('county');
  const growth = new Map(chosen.tables.map(({ id }) => [id, 0.86 + 0.24 * random()]));
  const values = new Map<string, number>();
  for (const code of codesOf(chosen)) {
    const now = numberOf(filing, code, 'cur');
    if (now === null) continue;
    const table = growth.get(tableOf(chosen, code)?.id ?? '') ?? 1;
    const moved = toNumber(now) * table * (0.85 + 0.15 * (random() + random()));
    const whole = unitIsInteger(indicator(code).unit);
    values.set(code, whole ? Math.round(moved) : Math.round(moved * 100) / 100);
  }
  for (const [total, parts] of totals) {
    const sum = parts.split(' ').reduce((left, part) => {
      const value = values.get(part.replace('-', '')) ?? 0;
      return part.startsWith('-') ? left - value : left + value;
    }, 0);
    values.set(total, Math.max(0, Math.round(sum * 100) / 100));
  }
  // Parts of a whole last: they are the smaller ones.
  for (const code of values.keys()) {
    const { part } = indicator(code);
    const whole = part === undefined ? undefined : values.get(part);
    if (whole !== undefined && (values.get(code) ?? 0) > whole) values.set(code, whole);
  }
  values.set('A07', 860);
  return Object.fromEntries([...values].map(([code, value]) => [`${code}@prev`, String(value)]));
};

/**
 * The sample county's year with every gap filled so that no hard relation fails, and last year's
 * column filled with plausible figures.
 */
export const filledCounty = (seed = 2024): Filing => {
  const raw = sampleFiling('lanshan');
  const published: Figures = Object.fromEntries(
    [...raw.figures.values()].flatMap(({ code, period, row, state }) =>
      state.kind === 'number' && row === 0 && indicator(code).free !== true
        ? [[figureKey(code, period), toDecimal(state.stated.value, 20)]]
        : [],
    ),
  );
  const duties = pack('county').tables.filter(({ duty }) => duty);
  const build = (figures: Figures): Filing =>
    emptyFiling({
      pack: 'county',
      cover: { ...raw.cover, filer: '甲', reviewer: '乙', head: '丙', date: '2025-01-20' },
      declarations: {
        ...raw.declarations,
        ...declarationsFrom({
          licences: 'preliminary',
          penalties: 'filing',
          court: 'in',
          inspections: 'in',
          counting: 'one-class',
          grades: 'four',
          classOrder: 'statute',
          ...Object.fromEntries(duties.map(({ id }) => [`duty.${id}`, 'held'])),
        }),
      },
      figures,
    });
  const entries = Object.entries({ ...published, ...completed });
  const current = Object.fromEntries(
    entries.map(([key, value]) => [key.includes('@') ? key : `${key}@cur`, value]),
  );
  return build({ ...current, ...lastYear(build(current), seed) });
};
