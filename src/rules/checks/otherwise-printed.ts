import {
  conversion,
  multiply,
  powerOfTen,
  subtract,
  toDecimal,
  add,
  intersects,
} from '../../figures';
import type { Rational } from '../../figures';
import { figureKey, hasIndicator, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { makeFinding } from '../finding';
import type { CellId } from '../finding';
import { fullMention } from '../sentence/mention';
import { comparableUnits, measureWordFits } from '../stated/measure-words';
import type { SaidForm } from '../sentence/said';
import type { Finding, Severity } from '../types';
import { operandOf, statedOperand } from '../verdict/operand';
import type { Check } from './check';
import { otherwisePrinted } from './free-rows';
import type { OtherwisePrinted } from './free-rows';

interface Relation {
  readonly rule: string;
  readonly form: SaidForm;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: string;
  readonly advice: string;
}

const sameReport: Relation = {
  rule: 'G-08',
  form: 'G-08.printed',
  severity: '强制',
  title: '同一指标各处所写须一致',
  basis: '同一报告同一统计范围只有一个数',
  advice: '请统一为一个数；两数范围不同的，请改用各自的指标并写明范围',
};

/** Which relation a row comes under is told by the words behind its code. */
const relations: readonly (readonly [pattern: RegExp, relation: Relation])[] = [
  [
    /信息公开/,
    {
      rule: 'X-01',
      form: 'X-01',
      severity: '核实',
      title: '与政府信息公开年报的处理决定数量核对',
      basis: '国办公开办函〔2021〕30号：同一机关同一年度应一致',
      advice: '请写明差额的来历，或改正其中一处',
    },
  ],
  [
    /巡查|巡逻|平台检查|检查平台/,
    {
      rule: 'E-03',
      form: 'E-03.printed',
      severity: '核实',
      title: '行政检查不含巡查，与平台数之差须说明',
      basis: '无特定对象的巡查巡逻、无完整记录的不计入行政检查',
      advice: '请写明差额中巡查、无记录检查各多少次',
    },
  ],
  [
    /统计报表|财政|非税|入库|平台/,
    {
      rule: 'X-02',
      form: 'X-02',
      severity: '核实',
      title: '与其他报表、平台的数核对',
      basis: '统计范围不同（如决定数与入库数），差异需说明',
      advice: '请写明两处统计范围和差额的来历',
    },
  ],
];

const PART = /^其中/;

/** The figure a row is compared with: B04 + B05 in the disclosure report (本年处理决定数量). */
const counterpart = (rule: string, code: string): readonly string[] =>
  rule === 'X-01' && code === 'B04' ? ['B04', 'B05'] : [code];

const sumOf = (values: readonly Rational[]): Rational | null => {
  const [first, ...others] = values;
  return first === undefined ? null : others.reduce(add, first);
};

const about = ({ figure }: OtherwisePrinted): string =>
  figureKey('Q02', 'cur', figure.row).replace(/@.*/, '');

const cellOf = ({ figure }: OtherwisePrinted): CellId => ({
  code: 'Q02',
  period: 'cur',
  row: figure.row,
});

/** Units that cannot be compared, and measure words that do not fit: K-05, G-10. */
const unitFindings = (filing: Filing, row: OtherwisePrinted): readonly Finding[] => {
  const { unit } = indicator(row.code);
  const written = row.figure.unit ?? '';
  if (written === '' || measureWordFits(unit, written)) return [];
  const people = !comparableUnits(unit, written);
  const mention = fullMention(filing, 'Q02', 'cur', row.figure.row);
  return [
    makeFinding(filing, {
      rule: people ? 'K-05' : 'G-10',
      about: about(row),
      severity: '核实',
      title: people ? '人次与件不得相比' : '量词须一致',
      message: people
        ? `${mention}以${written}计，${indicator(row.code).zh}（${row.code}）以${unit}计，两数不能相比，也不能相加；请写明人次与${unit}如何折算。`
        : `${mention}的量词“${written}”与${indicator(row.code).zh}（${row.code}）的计量单位“${unit}”不一致，请统一。`,
      said: {
        form: people ? 'K-05.printed' : 'G-10.printed',
        parts: {
          row: { cells: [cellOf(row)] },
          written,
          indicator: { indicator: row.code },
          unit: { unit },
        },
      },
      cells: [cellOf(row), { code: row.code, period: 'cur' }],
      basis: '同一对象用一种量词，才能比对',
      group: `figure:${figureKey(row.code, 'cur')}`,
    }),
  ];
};

const judge = (filing: Filing, row: OtherwisePrinted): readonly Finding[] => {
  const written = row.figure.unit ?? '';
  if (!comparableUnits(indicator(row.code).unit, written)) return unitFindings(filing, row);
  const relation = relations.find(([pattern]) => pattern.test(row.label))?.[1] ?? sameReport;
  const codes = counterpart(relation.rule, row.code).filter(hasIndicator);
  const own = codes.map((code) => ({ code, operand: operandOf(filing, code, 'cur') }));
  const filled = own.flatMap(({ code, operand }) =>
    operand.kind === 'number' ? [{ code, operand }] : [],
  );
  const stated = statedOperand(row.figure);
  const expected = sumOf(filled.map(({ operand }) => operand.value));
  if (stated === null || expected === null) return unitFindings(filing, row);
  const power = written === '' ? 0 : (conversion(written, indicator(row.code).unit) ?? 0);
  const factor = powerOfTen(power);
  const value = multiply(stated.value, factor);
  const difference = toDecimal(subtract(value, expected));
  const [only] = filled;
  const explained =
    filled.length === 1 &&
    only !== undefined &&
    power === 0 &&
    (stated.interval !== null || only.operand.interval !== null) &&
    intersects(stated.range, statedRange(only.operand));
  if (difference === '0' || explained) return unitFindings(filing, row);
  const mentions = filled.map(({ code }) => fullMention(filing, code, 'cur')).join('、');
  const total = filled.length > 1 ? `之和${toDecimal(expected)}` : '';
  return [
    ...unitFindings(filing, row),
    makeFinding(filing, {
      rule: relation.rule,
      severity: relation.severity,
      title: relation.title,
      basis: relation.basis,
      about: about(row),
      message: `${fullMention(filing, 'Q02', 'cur', row.figure.row)}，与${mentions}${total}不一致，差${difference.replace(/^-/, '')}${indicator(row.code).unit}；${relation.advice}。`,
      said: {
        form: relation.form,
        parts: {
          row: { cells: [cellOf(row)] },
          figures: { cells: filled.map(({ code }): CellId => ({ code, period: 'cur' })) },
          sum: filled.length > 1 ? toDecimal(expected) : null,
          gap: difference.replace(/^-/, ''),
          unit: { unit: indicator(row.code).unit },
        },
      },
      difference,
      cells: [cellOf(row), ...filled.map(({ code }): CellId => ({ code, period: 'cur' }))],
      group: `figure:${figureKey(row.code, 'cur')}`,
    }),
  ];
};

const statedRange = (operand: Extract<ReturnType<typeof operandOf>, { kind: 'number' }>) =>
  operand.interval ?? {
    low: operand.value,
    high: operand.value,
    lowClosed: true,
    highClosed: true,
  };

/** Rows `I01 其中：处罚` are parts by kind of act: together no more than the figure (I-08). */
const parts = (filing: Filing, rows: readonly OtherwisePrinted[]): readonly Finding[] => {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const whole = operandOf(filing, code, 'cur');
    const own = rows.filter((row) => row.code === code);
    const sum = sumOf(own.flatMap(({ figure }) => statedOperand(figure)?.value ?? []));
    if (whole.kind !== 'number' || sum === null) return [];
    const gap = subtract(sum, whole.value);
    if (gap.numerator <= 0n) return [];
    const byAct = /^I\d\d$/.test(code);
    const names = own.map(({ figure }) => fullMention(filing, 'Q02', 'cur', figure.row)).join('、');
    return [
      makeFinding(filing, {
        rule: byAct ? 'I-08' : 'G-16',
        about: `${code}:parts`,
        severity: byAct ? '核实' : '强制',
        title: byAct ? '分行为的复议、诉讼之和不超过总数' : '其中项不超过总项',
        message: `${names}之和${toDecimal(sum)}，不应大于${fullMention(filing, code, 'cur')}，差${toDecimal(gap)}${indicator(code).unit}；${byAct ? '请写明是作为复议机关收案还是作为被申请人，不是的请改正' : '请核对各数'}。`,
        said: {
          form: byAct ? 'I-08.parts' : 'G-16.parts',
          parts: {
            rows: { cells: own.map(cellOf) },
            sum: toDecimal(sum),
            whole: { cells: [{ code, period: 'cur' }] },
            gap: toDecimal(gap),
            unit: { unit: indicator(code).unit },
          },
        },
        difference: toDecimal(gap),
        cells: [{ code, period: 'cur' }, ...own.map(cellOf)],
        basis: byAct ? '复议机关收案与被申请人、被告的统计范围不同' : '其中项是总项的一部分',
        group: `figure:${figureKey(code, 'cur')}`,
      }),
    ];
  });
};

/**
 * G-08, X-01, X-02, E-03, I-08, K-05, G-10: figures filed as printed elsewhere (rows of Q02 whose name
 * begins with a code) beside the figure of that code.
 */
export const otherwisePrintedFigures: Check = (filing) => {
  const rows = otherwisePrinted(filing);
  const partRows = rows.filter(({ label }) => PART.test(label));
  return [
    ...rows.filter((row) => !partRows.includes(row)).flatMap((row) => judge(filing, row)),
    ...parts(filing, partRows),
  ];
};
