/** Defined names. */
import { FormulaSyntaxError, parseFormula } from '../engine';
import { HostError, invalidArgument } from './host-error';
import { checkDefinedName } from './naming';
import type { DefinedName, Workbook } from './workbook';

/** Adds a name; `formula` with or without `=`. Throws InvalidArgument or ItemAlreadyExists. */
export function addName(
  workbook: Workbook,
  name: string,
  formula: string,
  options: { readonly scope?: string; readonly comment?: string; readonly visible?: boolean } = {},
): DefinedName {
  checkDefinedName(name);
  const { scope, comment = '', visible = true } = options;
  if (findName(workbook, name, scope)) {
    throw new HostError('ItemAlreadyExists', `已有名称“${name}”。`);
  }
  const defined: DefinedName = {
    name,
    formula: checkedFormula(formula),
    visible,
    comment,
    ...(scope === undefined ? {} : { scope }),
  };
  workbook.names.push(defined);
  workbook.changed({ type: 'names', indexed: true });
  return defined;
}

function checkedFormula(formula: string): string {
  const whole = formula.startsWith('=') ? formula : `=${formula}`;
  try {
    parseFormula(whole);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(`名称的公式有误：${whole}`);
    throw error;
  }
  return whole;
}

/** The name of exactly this scope. */
export function findName(
  workbook: Workbook,
  name: string,
  scope: string | undefined,
): DefinedName | undefined {
  return workbook.namesCalled(name).find((item) => item.scope === scope);
}

export function changeName(
  workbook: Workbook,
  name: DefinedName,
  change: Partial<Pick<DefinedName, 'formula' | 'visible' | 'comment'>>,
): void {
  const index = workbook.names.findIndex(
    (item) => item.name === name.name && item.scope === name.scope,
  );
  const found = workbook.names[index];
  if (!found) throw new HostError('ItemNotFound', `没有名称“${name.name}”。`);
  const formula = change.formula === undefined ? {} : { formula: checkedFormula(change.formula) };
  workbook.names[index] = { ...found, ...change, ...formula };
  workbook.changed({ type: 'names', indexed: true });
}

export function deleteName(workbook: Workbook, name: DefinedName): void {
  const index = workbook.names.findIndex(
    (item) => item.name === name.name && item.scope === name.scope,
  );
  if (index >= 0) workbook.removeName(index);
  workbook.changed({ type: 'names', indexed: true });
}
