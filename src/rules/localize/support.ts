import { toNumber, rational } from '../../figures';
import { forgottenIn } from './forgotten';
import type { Relation } from './relations';
import type { Suspicion } from './suspicion';
import type { MistakeKind } from './types';
import { printCounted } from './variables';
import type { Variables } from './variables';

/** Slips of the hand that explain by themselves how the figure came to stand there. */
const NAMED: ReadonlySet<MistakeKind> = new Set<MistakeKind>([
  ...(['digit', 'extra', 'lost', 'swapped', 'large', 'small', 'unit'] as const),
  ...(['neighbours', 'last-year', 'sign', 'total', 'sum'] as const),
]);

/** A total this many times its parts was not added up wrongly: it counts something else. */
const MISCOUNTED = 1.5;

/** What a suggestion stands on. */
export interface Grounds {
  readonly variables: Variables;
  /** The broken relations the change is to mend. */
  readonly mends: readonly Relation[];
  /** How many printed ratios hold again, apart from the one the finding is about. */
  readonly confirms: () => number;
}

/** Figures below this are near each other, and last year's, by chance. */
const SMALL = 10n;

/** One more or one less than what was filed: any figure of a sum can be made to fit so. */
const isOneStep = ({ cell: { scale, stated }, likely }: Suspicion): boolean =>
  stated !== null && (likely - stated === scale || stated - likely === scale);

/**
 * Whether the slip tells by itself that it is this figure: one digit of several. Of figures of one digit
 * any two differ in one, a nought holds no digit that could be mistaken, and one more fits everywhere.
 */
const isTelling = (suspicion: Suspicion): boolean => {
  const { cell, kind } = suspicion;
  if (!NAMED.has(kind)) return false;
  if (kind !== 'digit' && kind !== 'lost') return true;
  const { stated } = cell;
  if (stated === null || stated === 0n) return false;
  if (kind === 'lost') return true;
  return printCounted(cell, stated).length > 1 && !isOneStep(suspicion);
};

/** Whether last year's figure bears the change out, other than by chance. */
const isNearer = (suspicion: Suspicion): boolean => {
  const { cell, closer, likely } = suspicion;
  return closer !== null && !isOneStep(suspicion) && likely >= SMALL * cell.scale;
};

const isSingle = ({ range: { low, high } }: Suspicion): boolean => low === high;

/** Whether a cell is the total of a mended relation all of whose parts are filled, and not far off. */
const isMiscounted = ({ cell, range }: Suspicion, { mends, variables }: Grounds): boolean => {
  const { scale, stated } = cell;
  if (stated === null || stated <= 0n || range.low <= 0n) return false;
  const [now, then] = [toNumber(rational(stated, scale)), toNumber(rational(range.low, scale))];
  if (Math.max(now, then) > MISCOUNTED * Math.min(now, then)) return false;
  return mends.some(
    ({ cells }) =>
      variables.totals.has(cell.code) &&
      cells.includes(cell) &&
      cells.length > 2 &&
      cells.every((each) => each.stated !== null),
  );
};

/** A blank that one value fills, everything else of its relation being filled. */
const isOnlyBlank = ({ cell, range }: Suspicion, { mends }: Grounds): boolean =>
  range.low > 0n &&
  mends.some(
    ({ cells }) =>
      cells.includes(cell) && cells.every((each) => each === cell || each.stated !== null),
  );

/**
 * Whether a change is more than arithmetic that comes out: a slip with a name, last year's figure, a
 * second relation or a printed ratio that comes right as well, a total added up wrongly.
 */
export const isSupported = (suspicion: Suspicion, grounds: Grounds): boolean => {
  const { cell, kind } = suspicion;
  if (kind === 'neighbours' || kind === 'total' || kind === 'sum') return true;
  if (cell.period === 'pub') return true;
  if (cell.stated === null) return isSingle(suspicion) && isOnlyBlank(suspicion, grounds);
  if (isTelling(suspicion)) return true;
  if (!isSingle(suspicion)) return false;
  const touched = grounds.mends.filter(({ cells }) => cells.includes(cell));
  const forgotten = forgottenIn(grounds.mends, grounds.variables).cells.has(cell);
  return (
    isNearer(suspicion) ||
    forgotten ||
    touched.length > 1 ||
    isMiscounted(suspicion, grounds) ||
    grounds.confirms() > 0
  );
};
