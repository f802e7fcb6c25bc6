import { allOf, anyOf, ifElse, notOf, over, quoted } from './excel';

/** One cell an expression reads. */
export interface CellReference {
  /** A1 reference; null when the template has no such cell, which then counts as blank. */
  readonly ref: string | null;
  /** Whether only whole numbers may stand in it. */
  readonly integer: boolean;
}

export interface Choice {
  /** The declaration's cell; null when the template has none. */
  readonly cell: string | null;
  readonly cases: readonly { readonly label: string; readonly operands: Operands }[];
}

/** The cells an expression reads, those behind a declaration apart because it decides which count. */
export interface Operands {
  readonly cells: readonly CellReference[];
  readonly choices: readonly Choice[];
}

export const NO_OPERANDS: Operands = { cells: [], choices: [] };

export const together = (...lists: readonly Operands[]): Operands => {
  const cells = new Map<string, CellReference>();
  lists
    .flatMap((list) => list.cells)
    .forEach((cell, index) => cells.set(cell.ref ?? `missing ${index}`, cell));
  return { cells: [...cells.values()], choices: lists.flatMap((list) => list.choices) };
};

const present = ({ cells }: Operands): readonly string[] =>
  cells.flatMap(({ ref }) => (ref === null ? [] : [ref]));

/** One value per declared case, `otherwise` when nothing is declared. */
const byCase = (
  { cell, cases }: Choice,
  value: (operands: Operands) => string,
  otherwise: string,
): string =>
  cell === null
    ? otherwise
    : cases.reduceRight(
        (rest, each) => ifElse(`${cell}=${quoted(each.label)}`, value(each.operands), rest),
        otherwise,
      );

const plus = (parts: readonly string[]): string => {
  const real = parts.filter((part) => part !== '0');
  return real.length === 0 ? '0' : real.join('+');
};

/** How many of the cells hold numbers. */
export const counted = (operands: Operands): string => {
  const refs = present(operands);
  return plus([
    ...(refs.length === 0 ? [] : [over('COUNT', refs)]),
    ...operands.choices.map((choice) => byCase(choice, counted, '0')),
  ]);
};

const expected = (operands: Operands): string =>
  plus([
    String(operands.cells.length),
    ...operands.choices.map((choice) => byCase(choice, expected, '1')),
  ]);

/** TRUE when some cell holds no number. */
export const incomplete = (operands: Operands): string => {
  if (operands.cells.length === 0 && operands.choices.length === 0) return 'FALSE';
  if (operands.cells.some(({ ref }) => ref === null)) return 'TRUE';
  return `${counted(operands)}<${expected(operands)}`;
};

/** TRUE when no cell holds a number. */
export const allBlank = (operands: Operands): string =>
  operands.cells.length === 0 && operands.choices.length === 0 ? 'FALSE' : `${counted(operands)}=0`;

const greatest = (operands: Operands): string => {
  const refs = present(operands);
  return [
    ...(refs.length === 0 ? [] : [over('MAX', refs)]),
    ...operands.choices.map((choice) => byCase(choice, greatest, '0')),
  ].reduce((left, right) => `MAX(${left},${right})`, '0');
};

/** TRUE when every cell is blank or zero (nothing below zero gets this far). */
export const allNothing = (operands: Operands): string => `${greatest(operands)}=0`;

/**
 * Conditions of which any means that some cell holds what is not a proper figure: text or an error,
 * a negative number, 16 digits or more, a fraction where whole things are counted.
 */
export const improper = (operands: Operands): readonly string[] => {
  const refs = present(operands);
  const whole = operands.cells.flatMap(({ ref, integer }) =>
    ref !== null && integer ? [`ROUND(N(${ref}),0)<>N(${ref})`] : [],
  );
  const own =
    refs.length === 0
      ? []
      : [
          `${over('COUNTA', refs)}>${over('COUNT', refs)}`,
          `${over('MIN', refs)}<0`,
          `${over('MAX', refs)}>=1E+15`,
          ...whole,
        ];
  const chosen = operands.choices
    .map((choice) => byCase(choice, (each) => anyOf(improper(each)), 'FALSE'))
    .filter((condition) => condition !== 'FALSE');
  return [...own, ...chosen];
};

/** TRUE when none of the declared values has been chosen. */
const unchosen = ({ cell, cases }: Choice): string =>
  cell === null ? 'TRUE' : notOf(anyOf(cases.map(({ label }) => `${cell}=${quoted(label)}`)));

/** TRUE when a declaration that decides which cells count has not been made. */
export const undeclaredIn = (operands: Operands): readonly string[] =>
  operands.choices.flatMap((choice) => [
    unchosen(choice),
    ...choice.cases.flatMap((each) =>
      undeclaredIn(each.operands).map((inner) =>
        allOf([`${choice.cell ?? ''}=${quoted(each.label)}`, inner]),
      ),
    ),
  ]);
