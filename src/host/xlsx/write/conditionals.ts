/** Conditional formats of a sheet, their priorities in the model's order. */
import type { Rectangle } from '../../engine';
import { cellName } from '../../engine';
import type { ConditionalFormat } from '../../model';
import { element, escapeText } from '../markup/write-xml';
import { areasText } from '../vocabulary/areas';
import { formulaToFile } from '../vocabulary/formula-text';
import { cornerOf, formulaForGroup, writableGroups } from '../vocabulary/rule-base';
import { conditionalOperatorWords, operatorWords, textOperatorWords } from '../vocabulary/words';
import type { Differentials } from './differentials';

interface RuleParts {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly formulas: readonly string[];
}

/** The formula Excel stores beside a text rule; other programs go by it alone. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'NotContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

function ruleParts(format: ConditionalFormat, group: readonly Rectangle[]): RuleParts {
  const { rule } = format;
  const moved = (formula: string): string => formulaToFile(formulaForGroup(formula, format, group));
  switch (rule.type) {
    case 'Custom':
      return { attributes: { type: 'expression' }, formulas: [moved(rule.formula)] };
    case 'CellValue': {
      const operator =
        conditionalOperatorWords.toFile(rule.operator) ?? operatorWords.toFile(rule.operator);
      const second = rule.formula2 === undefined ? [] : [moved(rule.formula2)];
      return {
        attributes: { type: 'cellIs', operator },
        formulas: [moved(rule.formula1), ...second],
      };
    }
    case 'ContainsText': {
      const operator = textOperatorWords.toFile(rule.operator) ?? 'containsText';
      const type = operator === 'notContains' ? 'notContainsText' : operator;
      const { row, column } = cornerOf(group);
      const formula = textFormula(rule.operator, rule.text, cellName(row, column));
      return { attributes: { type, operator, text: rule.text }, formulas: [formula] };
    }
  }
}

export function conditionalsXml(
  formats: readonly ConditionalFormat[],
  looks: Differentials,
): string {
  let priority = 0;
  return formats
    .flatMap((format) =>
      writableGroups(format.ranges).map((group) => {
        const { attributes, formulas } = ruleParts(format, group);
        const { type, ...rest } = attributes;
        const rule = element(
          'cfRule',
          {
            type,
            dxfId: looks.add(format.style),
            priority: ++priority,
            stopIfTrue: format.stopIfTrue ? true : undefined,
            ...rest,
          },
          formulas.map((formula) => element('formula', {}, escapeText(formula))),
        );
        return element('conditionalFormatting', { sqref: areasText(group) }, rule);
      }),
    )
    .join('');
}
