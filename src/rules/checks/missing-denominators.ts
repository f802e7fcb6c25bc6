import { figureKey, figureOf, indicator, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import { divide, multiply, rational, roundHalfUp } from '../../figures';
import { makeFinding } from '../finding';
import { impliedDenominators } from '../ratios/implied';
import { publishedFigure } from '../ratios/compare-published';
import { exactRatio, ratioSides } from '../ratios/compute';
import { cellName, fullMention, valueWithUnit } from '../sentence/mention';
import { referencesOf } from '../language/walk';
import { operandOf } from '../verdict/operand';
import type { Finding, Severity } from '../types';
import type { Check } from './check';
import { ratioCells } from './published-ratios';

/** Which relation asks for a ratio's sides; any other ratio comes under G-15 as a query. */
const relations: Readonly<Record<string, readonly [rule: string, severity: Severity]>> = {
  R04: ['A-02', '强制'],
  R21: ['K-03', '强制'],
  R16: ['I-05', '强制'],
  R17: ['I-05', '强制'],
  R18: ['I-06', '核实'],
  R31: ['I-07', '强制'],
};

const blanksOf = (filing: Filing, code: string): readonly string[] => {
  const sides = ratioSides(code);
  return sides === null
    ? []
    : referencesOf(sides.numerator, sides.denominator)
        .filter((cell) => operandOf(filing, cell.code, cell.period).kind === 'blank')
        .map((cell) => cell.code);
};

interface Implied {
  readonly top: string;
  readonly low: string;
  readonly high: string;
  /** 439÷680=64.56% with the least of them. */
  readonly calculation: string;
}

/** The denominators that what was published leaves possible; null where nothing can be said. */
const implied = (filing: Filing, code: string): Implied | null => {
  const stated = publishedFigure(filing, code);
  const sides = ratioSides(code);
  const { numerator, denominator } = exactRatio(filing, code);
  if (stated === null || sides === null || numerator === null || denominator !== null) return null;
  const found = impliedDenominators(numerator, stated, sides.spec.scale);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = roundHalfUp(numerator, 0);
  const share = divide(multiply(numerator, rational(sides.spec.scale)), rational(first));
  const calculation = `${top}÷${String(first)}=${roundHalfUp(share, 2)}%`;
  return { top, low: String(first), high: String(last), calculation };
};

/** 按合格439人反推，分母应为680（唯一整数解） */
const impliedText = (found: Implied | null): string => {
  if (found === null) return '';
  const { calculation, high, low, top } = found;
  const only = `应为${low}（唯一整数解，${calculation}）`;
  return `，按分子${top}反推，分母${low === high ? only : `应在${low}至${high}之间`}`;
};

/** A-02: by those registered instead of those who sat, the share is another one; null elsewhere. */
const byRegistered = (filing: Filing, code: string): string | null => {
  if (code !== 'R04') return null;
  const passed = operandOf(filing, 'A16', 'cur');
  const registered = operandOf(filing, 'A14', 'cur');
  if (passed.kind !== 'number' || registered.kind !== 'number') return null;
  if (registered.value.numerator <= 0n) return null;
  const share = divide(multiply(passed.value, rational(100)), registered.value);
  return `${roundHalfUp(share, 2)}%`;
};

/** I-07: 发生率为0 and the like: cases are to be told by number, with what they are a share of. */
const occurrence = (filing: Filing): readonly Finding[] => {
  const blanks = ['I01', 'I11'].filter(
    (code) =>
      operandOf(filing, code, 'cur').kind !== 'number' && figureOf(filing, code, 'cur') !== null,
  );
  if (blanks.length === 0) return [];
  const names = blanks.map((each) => cellName(filing, each, 'cur')).join('、');
  return [
    makeFinding(filing, {
      rule: 'I-07',
      about: 'R31',
      severity: '强制',
      title: '发生率须报件数和率',
      message: `${fullMention(filing, 'R31', 'pub')}只有率而没有件数，${names}空白；请补填被复议、被诉的件数（没有的填0），由件数算率。`,
      said: {
        form: 'I-07.occurrence',
        parts: {
          published: { cells: [{ code: 'R31', period: 'pub' }] },
          blanks: { cells: blanks.map((each) => ({ code: each, period: 'cur' })) },
        },
      },
      cells: [
        { code: 'R31', period: 'pub' },
        ...blanks.map((code) => ({ code, period: 'cur' as const })),
      ],
      basis: '率须有分母，没有发生的报0件',
    }),
  ];
};

const judge = (filing: Filing, code: string): readonly Finding[] => {
  const stated = publishedFigure(filing, code);
  const { value, denominator } = exactRatio(filing, code);
  if (stated === null || value !== null) return [];
  const sides = ratioSides(code);
  const published = fullMention(filing, code, 'pub');
  if (sides === null && code === 'R31') return occurrence(filing);
  if (sides === null) {
    return [
      makeFinding(filing, {
        rule: 'G-15',
        about: code,
        severity: '提示',
        title: '已发布的比率须可复算',
        message: `${published}，本模板没有它的分子、分母，无法复算；请在说明栏写明分子、分母各是多少。`,
        said: { form: 'G-15.no-sides', parts: { published: { cells: [{ code, period: 'pub' }] } } },
        cells: ratioCells(code),
        basis: '率须有分母',
      }),
    ];
  }
  const [rule, severity] = relations[code] ?? ['G-15', '核实'];
  const blanks = blanksOf(filing, code);
  const cells = ratioCells(code);
  const names = blanks.map((each) => cellName(filing, each, 'cur')).join('、');
  const zero = denominator?.numerator === 0n;
  const possible = implied(filing, code);
  const registered = byRegistered(filing, code);
  const unlike =
    registered === null
      ? ''
      : `；按报名${valueWithUnit(filing, 'A14', 'cur')}计算为${registered}，不是合格率`;
  const what = zero
    ? `而分母为0，应写“${sides.spec.empty}”，不得写百分数`
    : blanks.length === 0
      ? '而分子或分母不是数，无法复算'
      : `而${names}空白，无法复算${impliedText(possible)}${unlike}`;
  const advice = zero || blanks.length === 0 ? '请改正' : `请补填${names}`;
  return [
    makeFinding(filing, {
      rule,
      about: code,
      severity,
      title: `${indicator(code).zh}须有分子、分母`,
      message: `${published}，${what}；${advice}。`,
      said: {
        form: zero ? 'sides.zero' : blanks.length === 0 ? 'sides.no-number' : 'sides.blank',
        parts: {
          ratio: { indicator: code },
          published: { cells: [{ code, period: 'pub' }] },
          empty: { empty: sides.spec.empty },
          blanks: { cells: blanks.map((each) => ({ code: each, period: 'cur' })) },
          top: possible?.top ?? null,
          only: possible?.low === possible?.high ? (possible?.low ?? null) : null,
          low: possible?.low === possible?.high ? null : (possible?.low ?? null),
          high: possible?.high ?? null,
          calculation: possible?.calculation ?? null,
          share: registered,
          registered: { cells: [{ code: 'A14', period: 'cur' }] },
        },
      },
      ...(blanks[0] === undefined ? {} : { group: `figure:${figureKey(blanks[0], 'cur')}` }),
      // The blanks come first: they are what has to be filled in.
      cells: [
        ...cells.filter((cell) => blanks.includes(cell.code)),
        ...cells.filter((cell) => !blanks.includes(cell.code)),
      ],
      basis: '率须有分母，比率须可复算',
    }),
  ];
};

/** A-02, K-03, I-05, I-06: a ratio that was published without what it is calculated from. */
export const missingDenominators: Check = (filing) =>
  pack(filing.pack).ratios.flatMap((code) => judge(filing, code));
