/** Setting data validations and conditional formats on areas. */
import type { Rectangle } from '../engine';
import { sameRectangle } from '../engine';
import { anchorOf, covers, touches, withoutArea } from './anchored';
import type { ConditionalFormat } from './conditional';
import { invalidArgument } from './host-error';
import type { Sheet } from './sheet';
import type { Validation } from './validation';
import { NO_ALERT, NO_PROMPT } from './validation';
import type { Workbook } from './workbook';

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find((rule) => covers(rule, row, column));

/**
 * The one validation of an area: undefined where none is set, 'mixed' where its cells differ.
 */
export function validationOf(sheet: Sheet, area: Rectangle): Validation | 'mixed' | undefined {
  const found = sheet.validations.filter((rule) => touches(rule, area));
  const [first] = found;
  if (!first) return undefined;
  const whole = found.length === 1 && withoutArea({ ...first, ranges: [area] }, area) === undefined;
  const left = found.reduce<readonly Rectangle[]>(
    (rest, rule) =>
      rest.flatMap((piece) =>
        rule.ranges.reduce<readonly Rectangle[]>(
          (pieces, r) =>
            pieces.flatMap((p) => withoutArea({ ...rule, ranges: [p] }, r)?.ranges ?? []),
          [piece],
        ),
      ),
    [area],
  );
  return whole && left.length === 0 ? first : 'mixed';
}

export function clearValidation(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  sheet.validations = sheet.validations.flatMap((rule) => withoutArea(rule, area) ?? []);
  workbook.changed({ type: 'validations', sheet: sheet.id });
}

/** Sets or changes the validation of an area, as one rule of its own. */
export function changeValidation(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  change: Partial<Omit<Validation, 'ranges' | 'anchor'>>,
): void {
  const same = sheet.validations.findIndex((rule) => {
    const only = rule.ranges.length === 1 ? rule.ranges[0] : undefined;
    return only !== undefined && sameRectangle(only, area);
  });
  const present = sheet.validations[same] ?? validationAt(sheet, area.top, area.left);
  const base = present ?? { prompt: NO_PROMPT, alert: NO_ALERT, ignoreBlanks: true };
  const anchor = change.rule || !present ? anchorOf(area) : present.anchor;
  const fresh: Validation = { ...base, ...change, ranges: [area], anchor };
  const others = sheet.validations.flatMap((rule) => withoutArea(rule, area) ?? []);
  sheet.validations = [...others, fresh];
  workbook.changed({ type: 'validations', sheet: sheet.id });
}

export function addConditional(
  workbook: Workbook,
  sheet: Sheet,
  ranges: readonly Rectangle[],
  parts: Pick<ConditionalFormat, 'rule' | 'style' | 'stopIfTrue'>,
): ConditionalFormat {
  const [first] = ranges;
  if (!first) throw invalidArgument('条件格式没有区域。');
  const format = { ...parts, id: workbook.freshId(), ranges, anchor: anchorOf(first) };
  // Excel puts a new conditional format first in priority.
  sheet.conditionals = [format, ...sheet.conditionals];
  workbook.changed({ type: 'conditionals', sheet: sheet.id });
  return format;
}

export function changeConditional(
  workbook: Workbook,
  sheet: Sheet,
  id: string,
  change: (format: ConditionalFormat) => ConditionalFormat,
): void {
  sheet.conditionals = sheet.conditionals.map((format) =>
    format.id === id ? change(format) : format,
  );
  workbook.changed({ type: 'conditionals', sheet: sheet.id });
}

/** Moves a conditional format to a place in the order; 0 is the first to apply. */
export function prioritize(workbook: Workbook, sheet: Sheet, id: string, priority: number): void {
  const format = sheet.conditionals.find((each) => each.id === id);
  if (!format) return;
  const rest = sheet.conditionals.filter((each) => each.id !== id);
  sheet.conditionals = [...rest.slice(0, priority), format, ...rest.slice(priority)];
  workbook.changed({ type: 'conditionals', sheet: sheet.id });
}

export function clearConditionals(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  sheet.conditionals = sheet.conditionals.flatMap((format) => withoutArea(format, area) ?? []);
  workbook.changed({ type: 'conditionals', sheet: sheet.id });
}
