import { told } from '../../catalog';
import {
  add,
  divide,
  equal,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  toNumber,
  ZERO,
} from '../../figures';
import type { Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, sizeOf, SLIP, slipSize, THRESHOLD } from '../judge/evidence';
import type { Evidence, Term } from '../judge/evidence';
import { agreement, isTruncated, shown } from '../relations/arithmetic';
import { comparable } from '../relations/comparable';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import { isItem, saysTotal, AHEAD } from '../structure/streams';
import { isRate } from './changes';
import type { Sum } from './sums';
import { oneDigitOff } from './one-digit';

const HUNDRED = rational(100n);
const SHARE = /占|比重|比例|率|度|面$/;

/** A percentage that says what part of a whole something is. */
export const isShare = (one: Quantity): boolean =>
  one.mention.measure === 'percent' &&
  one.mention.range === undefined &&
  one.stated.role !== 'target' &&
  !isRate(one);

const percentOf = (part: Rational, whole: Rational): Rational =>
  multiply(divide(part, whole), HUNDRED);

type Fit = 'fits' | 'cut' | 'no';

const fitOf = (one: Quantity, part: Rational, whole: Rational): Fit => {
  if (isZero(whole)) return 'no';
  const value = percentOf(part, whole);
  if (agreement(one.mention, value) !== 'no') return 'fits';
  return isTruncated(one.mention.stated, value) ? 'cut' : 'no';
};

/** Amounts before a share, nearest first, within the window. */
const amountsBefore = (all: readonly Quantity[], one: Quantity): readonly Quantity[] => {
  const found: Quantity[] = [];
  for (let at = one.at - 1; at >= Math.max(0, one.at - AHEAD); at -= 1) {
    const each = all[at];
    if (each !== undefined && isItem(each)) found.push(each);
  }
  return found;
};

interface Part {
  readonly value: Rational;
  readonly uses: readonly Quantity[];
  readonly adjacent: boolean;
}

/** What the share may be of: the amount beside it, the next one back, or the list before it together. */
const partsOf = (all: readonly Quantity[], one: Quantity): readonly Part[] => {
  const near = amountsBefore(all, one)
    .filter((each) => each.line === one.line)
    .slice(0, 6);
  const after = all[one.at + 1];
  const found: Part[] = near.slice(0, 3).map((each, index) => ({
    value: each.mention.stated.value,
    uses: [each],
    adjacent: index === 0,
  }));
  if (
    after !== undefined &&
    isItem(after) &&
    /^\s*[(（，,]?(?:即|共|为)?[^，,。；;\d]{0,6}$/.test(after.gap) &&
    after.rank <= 1
  )
    found.push({ value: after.mention.stated.value, uses: [after], adjacent: true });
  const [first] = near;
  if (first !== undefined) {
    const list: Quantity[] = [];
    for (const each of near) {
      if (!comparable(first.mention, each.mention) || (list.at(-1)?.rank ?? 0) > 2) break;
      list.push(each);
      if (list.length > 1)
        found.push({
          value: list.reduce((sum, { mention }) => add(sum, mention.stated.value), ZERO),
          uses: [...list],
          adjacent: /合计|共|类|项|三|两|四|五|总/.test(one.gap),
        });
    }
  }
  return found;
};

interface Whole {
  readonly value: Rational;
  readonly uses: readonly Quantity[];
  readonly rank: number;
}

const wholesFor = (
  all: readonly Quantity[],
  one: Quantity,
  part: Part,
  parents: ReadonlyMap<number, readonly Sum[]>,
): readonly Whole[] => {
  const [sample] = part.uses;
  if (sample === undefined) return [];
  const parent = part.uses.length === 1 ? (parents.get(sample.at) ?? []) : [];
  const known: Whole[] = parent.map(({ total }) => ({
    value: total.mention.stated.value,
    uses: [total],
    rank: -1,
  }));
  const listed = amountsBefore(all, one)
    .filter(
      (each) =>
        !part.uses.includes(each) &&
        comparable(each.mention, sample.mention) &&
        each.size >= toNumber(part.value),
    )
    .map((each, index): Whole => ({
      value: each.mention.stated.value,
      uses: [each],
      rank: index + (saysTotal(each) ? 0 : 1),
    }));
  return [...known, ...listed].slice(0, 20);
};

const named = (one: Quantity, whole: Quantity): boolean => {
  const said = /占([^占，,。；]*)$/.exec(one.gap)?.[1] ?? '';
  const words = said.replace(/比|的|总数|总量|总|比例|比重|全部|所有/g, '');
  for (let at = 0; at + 2 <= words.length; at += 1)
    if (whole.head.includes(words.slice(at, at + 2))) return true;
  return false;
};

interface Share {
  readonly part: Part;
  readonly whole: Whole;
  readonly evidence: Evidence;
}

const termsOf = (one: Quantity, part: Part, whole: Whole): readonly Term[] => {
  const [first] = whole.uses;
  return [
    ...(SHARE.test(one.head) || /占/.test(one.gap) ? (['word'] as const) : []),
    ...(part.adjacent ? (['adjacent'] as const) : []),
    ...(first !== undefined && part.uses.every(({ mention }) => mention.unit === first.mention.unit)
      ? (['unit'] as const)
      : []),
    ...(first !== undefined && (whole.rank < 0 || named(one, first)) ? (['named'] as const) : []),
  ];
};

const single = (
  all: readonly Quantity[],
  one: Quantity,
  parents: ReadonlyMap<number, readonly Sum[]>,
): Share | null => {
  let tries = 0;
  const width = 10 ** -Math.max(0, one.mention.stated.decimals);
  const whole100 = equal(one.mention.stated.value, HUNDRED);
  const zero = isZero(one.mention.stated.value);
  let best: Share | null = null;
  for (const part of partsOf(all, one))
    for (const whole of wholesFor(all, one, part, parents)) {
      tries += 1;
      if (fitOf(one, part.value, whole.value) !== 'fits') continue;
      if (zero && !(part.adjacent && /占/.test(one.gap))) continue;
      const terms = termsOf(one, part, whole);
      // 0 and 100 % say nothing by their digits; the two numbers do.
      const size = zero
        ? 6
        : whole100
          ? sizeOf(toNumber(whole.value), 1) + 3
          : sizeOf(Math.max(one.size, 10), width);
      const found = evidence(size, tries, terms);
      const enough = terms.includes('named') ? THRESHOLD.large + 1 : THRESHOLD.small;
      if (found.bits >= enough && (best === null || found.bits > best.evidence.bits))
        best = { part, whole, evidence: found };
    }
  return best;
};

/** Shares said one after another, each behind its own number: 甲610件，占76.8%；乙71件，占8.9%…. */
const groupsOf = (all: readonly Quantity[]): readonly (readonly Quantity[])[] => {
  const groups: Quantity[][] = [];
  let open: Quantity[] = [];
  const part = (one: Quantity): Quantity | undefined => all[one.at - 1];
  for (const one of all) {
    if (!isShare(one)) continue;
    const own = part(one);
    const beside =
      own !== undefined &&
      isItem(own) &&
      !/^(?:合|总|小)\s*计/.test(one.cell?.row ?? '') &&
      one.rank <= 2 &&
      own.line === one.line;
    if (!beside) continue;
    const last = open.at(-1);
    const lastPart = last === undefined ? undefined : part(last);
    const joins =
      last !== undefined &&
      lastPart !== undefined &&
      one.at - last.at === 2 &&
      comparable(lastPart.mention, own.mention) &&
      (own.rank < 5 || own.cell !== null);
    if (joins) open.push(one);
    else {
      if (open.length >= 3) groups.push(open);
      open = [one];
    }
  }
  if (open.length >= 3) groups.push(open);
  return groups;
};

interface Base {
  readonly value: Rational;
  readonly uses: readonly Quantity[];
}

/** The whole that most shares of a group fit, where it is clearly the best. */
const baseOf = (
  all: readonly Quantity[],
  group: readonly Quantity[],
): { readonly base: Base; readonly fits: number } | null => {
  const parts = group.flatMap((one) => all[one.at - 1] ?? []);
  const [first] = parts;
  const [share] = group;
  if (first === undefined || share === undefined) return null;
  const sum = parts.reduce((total, { mention }) => add(total, mention.stated.value), ZERO);
  const candidates: Base[] = [
    { value: sum, uses: parts },
    ...amountsBefore(all, share)
      .filter((each) => each !== first && comparable(each.mention, first.mention))
      .map((each) => ({ value: each.mention.stated.value, uses: [each] })),
  ];
  const counted = candidates.map((base) => ({
    base,
    fits: group.filter((one, index) => {
      const own = parts[index];
      return own !== undefined && fitOf(one, own.mention.stated.value, base.value) !== 'no';
    }).length,
  }));
  const best = [...counted].sort(
    (left, right) => right.fits - left.fits || right.base.uses.length - left.base.uses.length,
  )[0];
  if (best === undefined || best.fits * 10 < group.length * 6) return null;
  const rival = Math.max(
    0,
    ...counted.filter(({ base }) => !equal(base.value, best.base.value)).map(({ fits }) => fits),
  );
  const stated = counted.find(
    ({ base }) => equal(base.value, best.base.value) && base.uses.length === 1,
  );
  return best.fits - rival >= 2 ? { base: stated?.base ?? best.base, fits: best.fits } : null;
};

const said = (one: Quantity, part: Rational, whole: Rational): string =>
  `${shown(part)}÷${shown(whole)}=${roundHalfUp(percentOf(part, whole), Math.max(2, Math.min(6, Math.max(0, one.mention.stated.decimals))))}%`;

const outcome = (
  reading: Reading,
  one: Quantity,
  part: Part,
  whole: Base,
  fit: Fit,
  found: Evidence,
): Finding => {
  const value = percentOf(part.value, whole.value);
  const right = roundHalfUp(value, Math.max(0, Math.min(6, one.mention.stated.decimals)));
  return finding(
    reading,
    one.stated,
    {
      kind: 'ratio',
      verdict:
        fit === 'no'
          ? 'fails'
          : fit === 'cut' || one.mention.stated.approximation !== ''
            ? 'rounding'
            : 'holds',
      recomputed: value,
      arithmetic: said(one, part.value, whole.value),
      message:
        fit === 'no'
          ? told(
              `同组其他占比都以${shown(whole.value)}为分母，这一项应为${right}%，请核对。`,
              `The other shares of the group have the base ${shown(whole.value)}; this one should be ${right}%. Please check.`,
            )
          : fit === 'cut'
            ? told(
                `所写是截尾；四舍五入应为${right}%。`,
                `Cut off, not rounded; rounded half up it is ${right}%.`,
              )
            : told(
                `以${shown(whole.value)}为分母复算相符。`,
                `It recomputes with ${shown(whole.value)} as its base.`,
              ),
      evidence: found,
    },
    [...part.uses, ...whole.uses].map(({ stated }) => stated),
  );
};

/**
 * A share that computes with nothing, but is one digit away from what the number beside it and a
 * whole of the same sentence give.
 */
const slipped = (
  reading: Reading,
  all: readonly Quantity[],
  one: Quantity,
  parents: ReadonlyMap<number, readonly Sum[]>,
): Finding | null => {
  const places = Math.max(0, one.mention.stated.decimals);
  const printed = roundHalfUp(one.mention.stated.value, places);
  if (printed.replace('.', '').length < 2 || one.mention.stated.approximation !== '') return null;
  const [part] = partsOf(all, one).filter(({ adjacent, uses }) => adjacent && uses.length === 1);
  if (part === undefined || (part.uses[0]?.line ?? -1) !== one.line || one.rank > 2) return null;
  const wholes = wholesFor(all, one, part, parents).slice(0, 4);
  for (const [index, whole] of wholes.entries()) {
    const [first] = whole.uses;
    if (first === undefined || one.line - first.line > 1) continue;
    const value = percentOf(part.value, whole.value);
    const right = roundHalfUp(value, places);
    if (fitOf(one, part.value, whole.value) === 'cut')
      return outcome(
        reading,
        one,
        part,
        whole,
        'cut',
        evidence(0, index + 1, termsOf(one, part, whole)),
      );
    if (!oneDigitOff(printed, right)) continue;
    const found = evidence(
      slipSize(Math.max(one.size, 10), 10 ** -places),
      index + 1,
      termsOf(one, part, whole),
    );
    if (found.bits < SLIP.asked - 2) return null;
    // A part beside its whole is never more than 100 %.
    const over = one.size > 100 && SHARE.test(one.head);
    const wrong = over || (found.bits >= SLIP.wrong - 3 && index === 0);
    return finding(
      reading,
      one.stated,
      {
        kind: 'ratio',
        verdict: wrong ? 'fails' : 'query',
        recomputed: value,
        arithmetic: said(one, part.value, whole.value),
        message: told(
          `${shown(part.value)}÷${shown(whole.value)}应为${right}%，与所写${printed}%只差一个数字，请核对。`,
          `${shown(part.value)} of ${shown(whole.value)} is ${right}%, one digit off the ${printed}% written; please check.`,
        ),
        evidence: found,
      },
      [...part.uses, ...whole.uses].map(({ stated }) => stated),
    );
  }
  return null;
};

/** Every share that computes, groups first and jointly. */
export const shareFindings = (
  reading: Reading,
  all: readonly Quantity[],
  sums: readonly Sum[],
): readonly Finding[] => {
  const parents = new Map<number, Sum[]>();
  for (const sum of sums)
    for (const item of sum.items) parents.set(item.at, [...(parents.get(item.at) ?? []), sum]);
  const done = new Set<Quantity>();
  const joint = groupsOf(all).flatMap((group) => {
    const found = baseOf(all, group);
    if (found === null) return [];
    return group.flatMap((one) => {
      const own = all[one.at - 1];
      if (own === undefined) return [];
      done.add(one);
      const part: Part = { value: own.mention.stated.value, uses: [own], adjacent: true };
      const size = sizeOf(Math.max(one.size, 10), 10 ** -Math.max(0, one.mention.stated.decimals));
      return [
        outcome(
          reading,
          one,
          part,
          found.base,
          fitOf(one, part.value, found.base.value),
          evidence(size, 1, [
            'adjacent',
            'sibling',
            ...(SHARE.test(one.head) ? (['word'] as const) : []),
          ]),
        ),
      ];
    });
  });
  const alone = all.flatMap((one) => {
    if (!isShare(one) || done.has(one)) return [];
    const found = single(all, one, parents);
    if (found === null) return slipped(reading, all, one, parents) ?? [];
    return [outcome(reading, one, found.part, found.whole, 'fits', found.evidence)];
  });
  return [...joint, ...alone];
};
