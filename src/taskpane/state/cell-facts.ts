import { indicator } from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { audit, cellChecks, cellOf } from '../../rules';
import type { AuditOptions, CellCheck, Finding } from '../../rules';
import type { CellCheckShown, CellFacts } from '../cell-services';
import { expressionWords } from '../help/expression-words';

const shown = ({ cells, check, rule, verdict }: CellCheck): CellCheckShown => ({
  id: rule.instance,
  rule: rule.id,
  severity: rule.severity,
  verdict,
  words: {
    'zh-CN': expressionWords(check, (code) => indicator(code).zh, 'zh-CN'),
    'en-US': expressionWords(check, (code) => indicator(code).en, 'en-US'),
  },
  cells,
});

const speaksOf = ({ cells }: Finding, { code, period, row }: FiledFigure): boolean =>
  cells.some((cell) => cell.code === code && cell.period === period && cell.row === row);

/** Everything about one figure, from a filing that has been read; the whole audit takes a millisecond. */
export const cellFacts = (
  filing: Filing,
  figure: FiledFigure,
  options: AuditOptions,
): CellFacts => {
  const { code, period, row } = figure;
  const own = row === 0 ? cellChecks(filing, code, period) : { checks: [], from: [] };
  return {
    cell: cellOf(filing, figure),
    last: period === 'cur' ? cellOf(filing, { code, period: 'prev', row }) : null,
    checks: own.checks.map(shown),
    findings: audit(filing, options).findings.filter((each) => speaksOf(each, figure)),
    from: own.from,
  };
};
