import { toDecimal } from '../../figures';
import { recognise } from '../labels/match';
import type { Reading, Stated } from '../stated';

export interface Placed {
  readonly code: string;
  readonly sure: boolean;
  readonly label: string;
}

/** 甲率、乙率均达100%: one number for several rates. */
const severalRates = (stated: Stated): readonly string[] => {
  const { near } = stated.words;
  const head = near.slice(0, near.indexOf('#'));
  const names = head.split(/[、和]/);
  return names.length > 1 &&
    names.filter((name) => /率(?:均|都|等|$|达|为|两个)/.test(name)).length === names.length
    ? names
    : [];
};

/** Which share of closings it is follows from what the numerator is. */
const SHARES: Readonly<Record<string, string>> = {
  K01: 'R19',
  K05: 'R20',
  A17: 'R06',
  A18: 'R07',
  C40: 'R30',
};

/** 分别占结案总数的0.3%和0.6%: the k-th share belongs to the k-th figure before. */
export const shareNumerator = (stated: Stated, reading: Reading): Stated | null => {
  const group = reading.bySentence.get(stated.sentence.index) ?? [];
  const at = group.indexOf(stated);
  let first = at;
  while (
    first > 0 &&
    group[first - 1]?.mention.measure === 'percent' &&
    between(group[first - 1], group[first], reading) <= 2
  )
    first -= 1;
  let last = at;
  while (
    group[last + 1]?.mention.measure === 'percent' &&
    between(group[last], group[last + 1], reading) <= 2
  )
    last += 1;
  const shares = last - first + 1;
  const numerators = group
    .slice(0, first)
    .filter(({ mention, role }) => mention.measure === 'count' && role === 'figure');
  if (shares === 1) return numerators.at(-1) ?? null;
  return numerators.length < shares
    ? null
    : (numerators[numerators.length - shares + at - first] ?? null);
};

const between = (left: Stated | undefined, right: Stated | undefined, reading: Reading): number =>
  left === undefined || right === undefined
    ? Infinity
    : reading.plain.slice(left.mention.to, right.mention.from).trim().length;

/**
 * The basis of the penalty total is not said in its clause: where the number of filings is the same
 * number, the total counts filings (the declared basis).
 */
const onBasis = (code: string, stated: Stated, reading: Reading): string =>
  code === 'C04' &&
  stated.scope === '' &&
  openedIn(reading).has(toDecimal(stated.mention.stated.value, 12))
    ? 'C01'
    : code;

const opened = new WeakMap<Reading, ReadonlySet<string>>();

/** Every number of filings in a text, gathered once for all that ask. */
const openedIn = (reading: Reading): ReadonlySet<string> => {
  const known = opened.get(reading);
  if (known !== undefined) return known;
  const found = new Set(
    reading.stated
      .filter(({ recognised }) => recognised?.code === 'C01')
      .map(({ mention }) => toDecimal(mention.stated.value, 12)),
  );
  opened.set(reading, found);
  return found;
};

const RESULT = /(?:新注册|新建|设立|清理|查处|收缴|破获|建成|出台|拆除|整治|新增)/;

/** The indicators a number is proposed for; several for 填报率、发布率均达100%. */
export const codesFor = (stated: Stated, reading: Reading): readonly Placed[] => {
  if (stated.role === 'change' || stated.role === 'target' || stated.mention.range !== undefined)
    return [];
  const rates = severalRates(stated);
  if (rates.length > 0) {
    const placed = rates.flatMap((name) => {
      const found = recognise(stated.mention, {
        ...stated.words,
        near: `${name.replace(/(?:均|都|两个|达|为|到)+$/, '')}#`,
      });
      return found === null ? [] : [{ code: found.code, sure: found.sure, label: name }];
    });
    return [...new Map(placed.map((each) => [each.code, each])).values()];
  }
  if (stated.role === 'share') {
    const numerator = shareNumerator(stated, reading)?.recognised;
    const code = numerator == null ? undefined : SHARES[numerator.code];
    if (code !== undefined && /占/.test(stated.words.near + stated.words.before.slice(-20)))
      return [{ code, sure: true, label: stated.words.name }];
  }
  const { recognised } = stated;
  if (recognised !== null) {
    const code = onBasis(recognised.code, stated, reading);
    return [{ code, sure: recognised.sure && !stated.partial, label: recognised.words }];
  }
  const head = stated.words.near;
  if (stated.mention.measure === 'count' && stated.mention.unit !== '' && RESULT.test(head))
    return [{ code: 'Q01', sure: false, label: stated.words.name }];
  return [];
};
