/**
 * Conditional formats of the kinds the model has: a formula, a comparison, a text. Colour scales,
 * bars and icons are left out.
 */
import type { ConditionalFormat, ConditionalRule } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readAreas } from '../vocabulary/areas';
import { formulaFromFile } from '../vocabulary/formula-text';
import { cornerOf } from '../vocabulary/rule-base';
import { conditionalOperatorWords, textOperatorWords } from '../vocabulary/words';
import { extensions } from './extensions';
import type { Styles } from './styles';

const formulasOf = (item: XmlElement): readonly string[] =>
  item.children
    .filter(({ name }) => name === 'formula' || name === 'f')
    .map(({ text }) => formulaFromFile(text));

function readRule(item: XmlElement): ConditionalRule | undefined {
  const [first, second] = formulasOf(item);
  const type = attributeOf(item, 'type');
  if (type === 'cellIs') {
    const operator = conditionalOperatorWords.toModel(attributeOf(item, 'operator'));
    if (first === undefined || operator === undefined) return undefined;
    const two = operator.endsWith('etween') && second !== undefined;
    return { type: 'CellValue', operator, formula1: first, ...(two ? { formula2: second } : {}) };
  }
  const text = attributeOf(item, 'text');
  const operator = textOperatorWords.toModel(type === 'notContainsText' ? 'notContains' : type);
  if (text !== undefined && operator !== undefined) return { type: 'ContainsText', operator, text };
  // Kinds such as blanks, duplicates of text or dates carry the formula they stand for.
  return first === undefined ? undefined : { type: 'Custom', formula: first };
}

/** The formats in order of priority. `freshId` numbers them. */
export function readConditionals(
  root: XmlElement,
  styles: Styles,
  freshId: () => string,
): readonly ConditionalFormat[] {
  const lists = [root, ...extensions(root, 'conditionalFormattings')];
  const found = lists.flatMap((list) =>
    childrenOf(list, 'conditionalFormatting').flatMap((block) => {
      const ranges = readAreas(attributeOf(block, 'sqref') ?? childOf(block, 'sqref')?.text);
      return childrenOf(block, 'cfRule').flatMap((item) => {
        const rule = readRule(item);
        if (!rule || !ranges.length) return [];
        const inPlace = childOf(item, 'dxf');
        const style = inPlace
          ? styles.readDifferential(inPlace)
          : styles.differential(numberOf(item, 'dxfId'));
        const format = {
          ranges,
          anchor: cornerOf(ranges),
          rule,
          style,
          stopIfTrue: booleanOf(item, 'stopIfTrue'),
        };
        return [{ priority: numberOf(item, 'priority') ?? 0, format }];
      });
    }),
  );
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => ({ ...format, id: freshId() }));
}
