import { codesOfTable, figureOf, indicator, pack } from '../../catalog';
import type { Duty, Filing, TableSpec } from '../../catalog';
import type { Rational } from '../../figures';
import { makeFinding } from '../finding';
import type { CellId } from '../finding';
import { cellName, valueWithUnit } from '../sentence/mention';
import type { Said } from '../sentence/said';
import type { Finding, Severity } from '../types';
import { judge } from '../verdict/judge';
import { rulesOf } from '../rule-set';
import { roundingOf } from './check';
import type { Check } from './check';

const BASIS = '有职责未开展的填0，无职责的整表不填并声明，两者以外的空白为漏填';
const TITLE = '职责、空白与零';

const dutyOfTable = (filing: Filing, table: TableSpec): Duty =>
  table.duty ? (filing.declarations.duties[table.id] ?? 'undeclared') : 'held';

type Standing = 'blank' | 'zero' | 'positive' | 'other';

const standing = (filing: Filing, code: string): Standing => {
  const state = figureOf(filing, code, 'cur')?.state;
  if (state === undefined || state.kind === 'blank') return 'blank';
  if (state.kind !== 'number') return 'other';
  return state.stated.value.numerator === 0n ? 'zero' : 'positive';
};

const cellsOf = (codes: readonly string[]): readonly CellId[] =>
  codes.map((code) => ({ code, period: 'cur' }));

const listed = (filing: Filing, codes: readonly string[]): string =>
  codes.map((code) => cellName(filing, code, 'cur')).join('、');

const valued = (filing: Filing, codes: readonly string[]): string =>
  codes
    .map((code) => cellName(filing, code, 'cur') + valueWithUnit(filing, code, 'cur'))
    .join('、');

/**
 * The decision table of G-02 for one table: duty held, none or undeclared against blank, 0 and more.
 * Only the pack's required codes count as 漏填; blank details and carried-over numbers do not.
 */
const judgeTable = (
  filing: Filing,
  table: TableSpec,
  asked: ReadonlySet<string>,
): readonly Finding[] => {
  const { required } = pack(filing.pack);
  const codes = codesOfTable(table).filter((code) => indicator(code).free !== true);
  const where = (wanted: Standing): readonly string[] =>
    codes.filter((code) => standing(filing, code) === wanted);
  const about = (
    suffix: string,
    severity: Severity,
    message: string,
    cells: readonly string[],
    form: Said['form'],
  ): Finding =>
    makeFinding(filing, {
      rule: 'G-02',
      about: `${table.id}${suffix}`,
      severity,
      title: TITLE,
      message,
      said: {
        form,
        parts: {
          table: { table: table.id },
          count: String(cells.length),
          cells: { cells: cellsOf(cells) },
        },
      },
      cells: cellsOf(cells),
      basis: BASIS,
      also: table.id,
      group: `${suffix === '' ? 'missing' : 'duty'}:${table.id}`,
    });
  switch (dutyOfTable(filing, table)) {
    case 'undeclared': {
      const message = `“${table.zh}”的职责尚未声明，请先在封面声明有无此项职责。`;
      return [about(':duty', '强制', message, [], 'G-02.duty')];
    }
    case 'held': {
      const missing = where('blank').filter((code) => required.includes(code) && !asked.has(code));
      if (missing.length === 0) return [];
      const message = `“${table.zh}”漏填${missing.length}项：${listed(filing, missing)}；未开展的请填0，其余请补填。`;
      return [about('', '强制', message, missing, 'G-02.missing')];
    }
    case 'none': {
      const positive = where('positive');
      const zero = where('zero');
      const contrary = `封面声明无“${table.zh}”职责，却填有${valued(filing, positive)}；请改正声明或清空本表。`;
      const doubtful = `封面声明无“${table.zh}”职责，却填有${zero.length}个0（${listed(filing, zero)}）；0表示有职责而未开展，请确认，无职责的应留空。`;
      return [
        ...(positive.length === 0
          ? []
          : [about(':contrary', '强制', contrary, positive, 'G-02.contrary')]),
        ...(zero.length === 0 ? [] : [about(':zero', '核实', doubtful, zero, 'G-02.zero')]),
      ];
    }
  }
};

/** Blanks a rule of their own asks for, with what they come to: 填了罚没金额的分项，而罚没金额（C30）空白. */
const askedByRules = (filing: Filing, rounding: Rational): ReadonlySet<string> =>
  new Set(
    rulesOf(filing.pack)
      .filter(({ kind, severity }) => kind === '完整' && severity === '强制')
      .filter((rule) => judge(rule, filing, rounding).verdict === 'fail')
      .map(({ at }) => at),
  );

/** G-02, one finding per table and sort of fault. */
export const completeness: Check = (filing, settings) => {
  const asked = askedByRules(filing, roundingOf(settings));
  return pack(filing.pack).tables.flatMap((table) => judgeTable(filing, table, asked));
};
