/** Excel.DataValidation. */
import { absoluteName, FormulaSyntaxError, parseFormula, quoteSheet } from '../../engine';
import type { Validation, ValidationRule, ValidationType } from '../../model';
import {
  NO_ALERT,
  NO_PROMPT,
  changeValidation,
  clearValidation,
  invalidArgument,
  isValid,
  itemNotFound,
  requireAllowed,
  validationOf,
} from '../../model';
import { booleanArgument, optionalBoolean, recordArgument, wordArgument } from '../arguments';
import type { Instance, ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells, Session } from '../session';
import { rangeAreasType, rangeType } from './range';

const KINDS: Readonly<Record<string, ValidationType>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** Excel holds at most 255 characters of a rule's formula and of a list written out. */
const TEXT_LIMIT = 255;

/** A part of a rule: a number, a formula, or a range meant as its address. */
function part(value: unknown, what: string): string | number {
  const cells = rangeType.targetOf(value);
  if (cells) return `=${quoteSheet(cells.sheet.name)}!${absoluteName(cells.area)}`;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') throw invalidArgument(`数据验证的 ${what} 不对。`);
  if (value.length > TEXT_LIMIT) throw invalidArgument(`数据验证的 ${what} 超过 255 个字符。`);
  if (!value.startsWith('=')) {
    const number = Number(value);
    return what === 'source' || Number.isNaN(number) ? value : number;
  }
  try {
    parseFormula(value);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(`数据验证的公式有误：${value}`);
    throw error;
  }
  return value;
}

function readRule(value: unknown): ValidationRule {
  const given = recordArgument(value, 'rule');
  const key = Object.keys(given).find((name) => given[name] !== null && given[name] !== undefined);
  const type = key === undefined ? undefined : KINDS[key];
  if (key === undefined || !type) throw invalidArgument('数据验证规则的种类不对。');
  const body = recordArgument(given[key], key);
  if (type === 'List') {
    const inCellDropDown = optionalBoolean(body.inCellDropDown, true);
    return { type, formula1: part(body.source, 'source'), inCellDropDown };
  }
  if (type === 'Custom') {
    const formula = part(body.formula, 'formula');
    return {
      type,
      formula1: typeof formula === 'string' && !formula.startsWith('=') ? `=${formula}` : formula,
    };
  }
  const operator = wordArgument(body.operator, OPERATORS, 'operator');
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    type,
    operator,
    formula1: part(body.formula1, 'formula1'),
    ...(two ? { formula2: part(body.formula2, 'formula2') } : {}),
  };
}

function shownRule(rule: ValidationRule): unknown {
  const key = Object.keys(KINDS).find((name) => KINDS[name] === rule.type) ?? 'custom';
  if (rule.type === 'List') {
    return { [key]: { inCellDropDown: rule.inCellDropDown ?? true, source: rule.formula1 } };
  }
  if (rule.type === 'Custom') return { [key]: { formula: rule.formula1 } };
  const { formula1, formula2, operator } = rule;
  return { [key]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
}

/** The one validation of all areas. */
function present(cells: Cells): Validation | 'mixed' | undefined {
  const [first, ...rest] = cells.areas.map((area) => validationOf(cells.sheet, area));
  return rest.every((each) => each === first) ? first : 'mixed';
}

function one(cells: Cells): Validation | undefined {
  const found = present(cells);
  return found === 'mixed' ? undefined : found;
}

function change(
  cells: Cells,
  parts: Parameters<typeof changeValidation>[3],
  session: Session,
): void {
  requireAllowed(cells.sheet, 'nothing');
  for (const area of cells.areas) changeValidation(session.workbook, cells.sheet, area, parts);
}

function limited(value: unknown, limit: number, what: string): string {
  const text = typeof value === 'string' ? value : '';
  if (text.length > limit) throw invalidArgument(`${what} 超过 ${limit} 个字符。`);
  return text;
}

function invalidCells(cells: Cells, session: Session): Instance | null {
  const found = [];
  for (const area of cells.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (isValid(session.workbook, cells.sheet, row, column)) continue;
        found.push({ top: row, left: column, bottom: row, right: column });
      }
    }
  }
  return found.length ? rangeAreasType(session.cells(cells.sheet, ...found)) : null;
}

export const dataValidationType: ObjectType<Cells> = defineType<Cells>({
  name: 'DataValidation',
  scalars: {
    Type: read((cells) => {
      const found = present(cells);
      return found === 'mixed' ? 'Inconsistent' : (found?.rule?.type ?? 'None');
    }),
    Rule: {
      get: (cells) => {
        const rule = one(cells)?.rule;
        return rule ? shownRule(rule) : null;
      },
      set: (cells, value, session) => change(cells, { rule: readRule(value) }, session),
    },
    Prompt: {
      get: (cells) => one(cells)?.prompt ?? NO_PROMPT,
      set: (cells, value, session) => {
        const { showPrompt, title, message } = recordArgument(value, 'prompt');
        const prompt = {
          showPrompt: optionalBoolean(showPrompt, true),
          title: limited(title, 32, 'prompt.title'),
          message: limited(message, 255, 'prompt.message'),
        };
        change(cells, { prompt }, session);
      },
    },
    ErrorAlert: {
      get: (cells) => one(cells)?.alert ?? NO_ALERT,
      set: (cells, value, session) => {
        const { showAlert, style, title, message } = recordArgument(value, 'errorAlert');
        const alert = {
          showAlert: optionalBoolean(showAlert, true),
          style: wordArgument(
            style ?? 'Stop',
            ['Stop', 'Warning', 'Information'],
            'errorAlert.style',
          ),
          title: limited(title, 32, 'errorAlert.title'),
          message: limited(message, 255, 'errorAlert.message'),
        };
        change(cells, { alert }, session);
      },
    },
    IgnoreBlanks: {
      get: (cells) => one(cells)?.ignoreBlanks ?? true,
      set: (cells, value, session) =>
        change(cells, { ignoreBlanks: booleanArgument(value, 'ignoreBlanks') }, session),
    },
    Valid: read((cells, session) => {
      const total = cells.areas.reduce(
        (sum, r) => sum + (r.bottom - r.top + 1) * (r.right - r.left + 1),
        0,
      );
      const bad = rangeAreasType.targetOf(invalidCells(cells, session))?.areas.length ?? 0;
      return bad === 0 ? true : bad === total ? false : null;
    }),
  },
  methods: {
    Clear: (cells, _, session) => {
      requireAllowed(cells.sheet, 'nothing');
      for (const area of cells.areas) clearValidation(session.workbook, cells.sheet, area);
      return null;
    },
    GetInvalidCells: (cells, _, session) => {
      const found = invalidCells(cells, session);
      if (!found) throw itemNotFound('没有不符合数据验证的单元格。');
      return found;
    },
    GetInvalidCellsOrNullObject: (cells, _, session) => invalidCells(cells, session),
  },
});
