import { fromDecimal } from '../../figures';
import type { MistakeKind } from './types';

/** One slip of the hand that turns an original figure into the one that was filed. */
export interface Mistake {
  readonly kind: MistakeKind;
  /** How many times too large or small, for powers of ten. */
  readonly factor: bigint;
  /** Natural logarithm of how often this very slip happens to an original. */
  readonly likelihood: number;
}

/** Shares of the slips of the hand, from what is known of keyed figures; only their order matters. */
const SHARE = { digit: 0.35, swapped: 0.15, extra: 0.1, lost: 0.1 } as const;

const POWERS: readonly (readonly [power: number, share: number])[] = [
  [1, 0.1],
  [2, 0.04],
  [3, 0.03],
  [4, 0.06],
];

/** Ten thousand times too large among amounts is 元 filled in as 万元. */
const UNIT_SHARE = 0.15;

const plain = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

const isDigit = (text: string): boolean => /^\d$/.test(text);

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Note = (original: string, kind: MistakeKind, share: number, factor?: bigint) => void;

const replaced = (filed: string, note: Note): void => {
  const chances = 9 * filed.length;
  [...filed].forEach((old, at) => {
    if (!isDigit(old)) return;
    for (const digit of DIGITS) {
      if (digit === old) continue;
      note(filed.slice(0, at) + digit + filed.slice(at + 1), 'digit', SHARE.digit / chances);
    }
  });
};

const swapped = (filed: string, note: Note): void => {
  for (let at = 0; at + 1 < filed.length; at += 1) {
    const [first = '', second = ''] = filed.slice(at, at + 2);
    if (!isDigit(first) || !isDigit(second) || first === second) continue;
    const original = filed.slice(0, at) + second + first + filed.slice(at + 2);
    note(original, 'swapped', SHARE.swapped / Math.max(1, filed.length - 1));
  }
};

const withExtraDigit = (filed: string, note: Note): void => {
  [...filed].forEach((digit, at) => {
    if (!isDigit(digit)) return;
    note(filed.slice(0, at) + filed.slice(at + 1), 'extra', SHARE.extra / (10 * filed.length));
  });
};

const withLostDigit = (filed: string, note: Note): void => {
  for (let at = 0; at <= filed.length; at += 1) {
    for (const digit of DIGITS) {
      note(filed.slice(0, at) + digit + filed.slice(at), 'lost', SHARE.lost / (filed.length + 1));
    }
  }
};

/** The filed figure's originals by slip, as whole numbers of `1 / scale`, each with its likeliest slip. */
export const originalsOf = (
  filed: string,
  scale: bigint,
  amount: boolean,
): ReadonlyMap<bigint, Mistake> => {
  const found = new Map<bigint, Mistake>();
  const add = (value: bigint, mistake: Mistake): void => {
    const known = found.get(value);
    if (known === undefined || known.likelihood < mistake.likelihood) found.set(value, mistake);
  };
  const note: Note = (original, kind, share, factor = 1n) => {
    if (!plain.test(original)) return;
    const { numerator, denominator } = fromDecimal(original);
    if ((numerator * scale) % denominator !== 0n) return;
    add((numerator * scale) / denominator, { kind, factor, likelihood: Math.log(share) });
  };
  const { numerator, denominator } = fromDecimal(filed);
  if (numerator < 0n) {
    add((-numerator * scale) / denominator, { kind: 'sign', factor: 1n, likelihood: -0.5 });
    return found;
  }
  const value = (numerator * scale) / denominator;
  if (value > 0n) {
    for (const [power, share] of POWERS) {
      const factor = 10n ** BigInt(power);
      const unit = amount && power === 4;
      if (value % factor === 0n) {
        const kind = unit ? 'unit' : 'large';
        const likelihood = Math.log(unit ? UNIT_SHARE : share);
        add(value / factor, { kind, factor, likelihood });
      }
      add(value * factor, { kind: 'small', factor, likelihood: Math.log(share / 2) });
    }
  }
  swapped(filed, note);
  replaced(filed, note);
  withExtraDigit(filed, note);
  withLostDigit(filed, note);
  found.delete(value);
  return found;
};
