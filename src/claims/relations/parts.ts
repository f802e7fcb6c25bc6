import { compare, multiply, rational, subtract } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { joinedSum, shown, sumAgreement, sumOf } from './arithmetic';
import { comparable } from './comparable';
import { closes, familiesOf } from './families';

/** Words that open a list of parts, and whether the list says that it is all there is. */
const OPEN =
  /其中|包括|分别是|分别为|分为|含(?!税)|按[^，。；]{1,10}分[，,]?|具体(?:为|是)|构成(?:为|是)|即[:：]/;
const COMPLETE = /分别[是为]|分为|按[^，。；]{1,10}分|具体(?:为|是)|构成(?:为|是)/;
const REST = /其他|其它|其余|另/;

const between = (reading: Reading, left: Stated | undefined, right: Stated): string =>
  reading.plain.slice(left?.mention.to ?? right.sentence.from, right.mention.from);

interface List {
  readonly totals: readonly Stated[];
  readonly parts: readonly Stated[];
  readonly opening: string;
}

const isPart = (total: Stated, each: Stated): boolean =>
  each.role === 'figure' &&
  each.period === total.period &&
  each.mention.range === undefined &&
  comparable(total.mention, each.mention);

/** Depth of brackets at each number, so that a list opened inside one ends with it. */
const closesBracket = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
};

/** Numbers before the opening word that may be the whole, nearest first. */
const totalsBefore = (reading: Reading, group: readonly Stated[], at: number): readonly Stated[] => {
  const opened = group[at];
  const before = group.slice(0, at).filter(
    ({ role, mention }) => role === 'figure' && mention.range === undefined && opened !== undefined && !closesBracket(reading.plain.slice(mention.to, opened.mention.from)),
  );
  const here = [...before].reverse();
  if (here.length > 0) return here;
  const first = group[at];
  const previous = first === undefined ? undefined : reading.stated[first.index - 1];
  if (first === undefined || previous === undefined) return [];
  const near = previous.sentence.index === first.sentence.index - 1 && previous.sentence.paragraph === first.sentence.paragraph;
  if (!near) return [];
  const last = reading.bySentence.get(previous.sentence.index) ?? [];
  return [...last].reverse().filter(({ role, mention }) => role === 'figure' && mention.range === undefined);
}; // prettier-ignore

const listsOf = (reading: Reading, group: readonly Stated[]): readonly List[] => {
  const lists: List[] = [];
  group.forEach((first, at) => {
    const opening = between(reading, group[at - 1], first);
    const match = OPEN.exec(opening);
    if (match === null || first.role !== 'figure') return;
    // 其中 must begin what the number belongs to, not end the clause before last.
    if (/[；;。]/.test(opening.slice(match.index))) return;
    const wholes = totalsBefore(reading, group, at);
    const total = wholes.find((whole) => isPart(whole, first));
    if (total === undefined) return;
    const inBracket = /[(（][^()（）]*$/.test(opening.slice(0, match.index + match[0].length));
    // 其中：甲3次；乙2次。
    const itemised = /^[:：]/.test(opening.slice(match.index + match[0].length));
    const parts: Stated[] = [first];
    for (let next = at + 1; next < group.length; next += 1) {
      const each = group[next];
      if (each === undefined) break;
      const gap = between(reading, group[next - 1], each);
      if ((/[；;]/.test(gap) && !itemised) || OPEN.test(gap) || (inBracket && closesBracket(gap))) break;
      if (/(?:合计|共计|总计|全年|累计)/.test(gap)) break;
      if (isPart(total, each)) parts.push(each);
      else if (each.role === 'figure' && each.mention.measure === 'count') break;
    }
    lists.push({ totals: wholes.filter((whole) => isPart(whole, first)), parts, opening: match[0] });
  });
  return lists;
}; // prettier-ignore

/** Leading stretches that add up to the total: 13 and 0, then 3, 5, 2 and 3. */
const stretches = (total: Stated, parts: readonly Stated[]): readonly (readonly Stated[])[] => {
  const found: Stated[][] = [];
  let from = 0;
  for (let to = 1; to <= parts.length; to += 1) {
    const stretch = parts.slice(from, to);
    const rest = parts.slice(to);
    if (stretch.length < 2 && !(rest.length > 0)) continue;
    if (sumAgreement(total.mention, stretch.map(({ mention }) => mention)) === 'no') continue;
    let end = to;
    while (end < parts.length && parts[end]?.mention.stated.value.numerator === 0n) end += 1;
    if (end - from < 2) continue;
    found.push(parts.slice(from, end));
    from = end;
    to = end;
  }
  return found;
}; // prettier-ignore

const names = (parts: readonly Stated[]): string =>
  parts.map(({ words }) => words.name).filter((name) => name !== '').join('、'); // prettier-ignore

const commonEnding = (parts: readonly Stated[]): boolean => {
  const labels = parts.map(({ words }) => words.name.replace(/\([^)]*\)/g, ''));
  const [first = ''] = labels;
  return labels.length >= 2 && first.length >= 2 && (
    labels.every((name) => name.slice(-2) === first.slice(-2)) || labels.every((name) => name.slice(0, 2) === first.slice(0, 2))
  );
}; // prettier-ignore

const sameFamily = (total: string | null, codes: readonly (string | null)[]): boolean =>
  total !== null &&
  familiesOf(total).some((family) =>
    codes.every(
      (code) => code !== null && family.parts.some((part) => part.split('|').includes(code)),
    ),
  );

/** A total whose parts are named further on in the paragraph: 办结a件。其中普通程序…b件；简易程序…c件. */
export const familySum = (reading: Reading, total: Stated): Finding | null => {
  const code = total.recognised?.code;
  if (code === undefined) return null;
  const following = reading.stated.slice(total.index + 1, total.index + 16).filter(
    (one) => one.sentence.paragraph === total.sentence.paragraph && isPart(total, one),
  );
  for (const family of familiesOf(code)) {
    const parts = family.parts.flatMap((part) => {
      const found = following.find((one) => part.split('|').includes(one.recognised?.code ?? ''));
      return found === undefined ? [] : [found];
    });
    const mentions = parts.map(({ mention }) => mention);
    if (parts.length < family.least || parts.length < family.parts.length - (family.open === undefined ? 0 : 1)) continue;
    const agrees = sumAgreement(total.mention, mentions);
    if (agrees === 'no') continue;
    return finding(reading, total, {
      kind: 'sum', verdict: agrees === 'exact' ? 'holds' : 'rounding', recomputed: sumOf(mentions),
      arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}`,
      message: `${names(parts)}之和与总数相等。`,
    }, parts);
  }
  return null;
}; // prettier-ignore

const codeOf = ({ recognised }: Stated): string | null => recognised?.code ?? null;

const judged = (reading: Reading, list: List): readonly Finding[] => {
  const [total] = list.totals;
  if (total === undefined) return [];
  const { parts } = list;
  for (const whole of list.totals) {
    const hits = stretches(whole, parts);
    const [hit] = hits;
    if (hit === undefined) continue;
    const used = hits.flat();
    const all = sumAgreement(whole.mention, hit.map(({ mention }) => mention));
    const rest = parts.length - used.length;
    const reading2 = whole === total ? '' : `（以前文的${whole.mention.printed.trim()}为总数）`;
    return hits.map((stretch) =>
      finding(reading, whole, {
        kind: 'sum',
        verdict: all === 'exact' ? 'holds' : 'rounding',
        recomputed: sumOf(stretch.map(({ mention }) => mention)),
        arithmetic: `${joinedSum(stretch.map(({ mention }) => mention))}=${shown(sumOf(stretch.map(({ mention }) => mention)))}`,
        message: `${names(stretch)}之和与总数${all === 'exact' ? '相等' : '在所写精度内相等'}${reading2}${rest > 0 ? `；其后${rest}个数不在此列` : ''}。`,
      }, stretch),
    );
  }
  const mentions = parts.map(({ mention }) => mention);
  const sum = sumOf(mentions);
  const whole = total.mention.stated.value;
  const over = parts.find((part) => compare(part.mention.stated.value, whole) > 0 && sumAgreement(total.mention, [part.mention]) === 'no');
  if (over !== undefined) {
    const wider = list.totals.length > 1 ? sumOf(list.totals.map(({ mention }) => mention)) : null;
    const settled = wider === null || compare(over.mention.stated.value, wider) > 0;
    return [
      finding(reading, over, {
        kind: 'part_of',
        verdict: settled ? 'fails' : 'query',
        recomputed: whole,
        arithmetic: `${shown(over.mention.stated.value)}>${shown(whole)}`,
        message: settled
          ? `“${over.words.name}”写在“${list.opening}”之后，却大于总数${shown(whole)}，请核对。`
          : `“${over.words.name}”大于紧邻的${shown(whole)}；若指前面各数之和${shown(wider ?? whole)}则不矛盾，请写明是其中哪一项。`,
      }, [total]),
    ];
  }
  if (parts.length === 1) {
    return [
      finding(reading, over ?? (parts[0] ?? total), {
        kind: 'part_of',
        verdict: 'holds',
        recomputed: whole,
        arithmetic: `${joinedSum(mentions)}≤${shown(whole)}`,
        message: `其中项不大于总数${shown(whole)}。`,
      }, [total]),
    ];
  }
  const difference = subtract(sum, whole);
  const codes = parts.map(codeOf);
  const complete = COMPLETE.test(list.opening) || closes(codeOf(total), codes) || REST.test(parts.at(-1)?.words.name ?? '');
  const arithmetic = `${joinedSum(mentions)}=${shown(sum)}，${shown(sum)}${difference.numerator > 0n ? '>' : '<'}${shown(whole)}，差${shown(difference.numerator < 0n ? subtract(whole, sum) : difference)}`;
  if (difference.numerator > 0n) {
    const settled = complete || commonEnding(parts) || list.opening === '包括';
    return [
      finding(reading, total, {
        kind: 'sum',
        verdict: settled ? 'fails' : 'query',
        recomputed: sum,
        arithmetic,
        message: settled
          ? `${names(parts)}之和${shown(sum)}与总数${shown(whole)}不等，请核对总数和各分项。`
          : `${names(parts)}之和${shown(sum)}大于总数${shown(whole)}；如有重叠请写明，否则请核对。`,
      }, parts),
    ];
  }
  const family = familySum(reading, total);
  if (family !== null && !complete) return [family];
  const related = commonEnding(parts) || sameFamily(codeOf(total), codes);
  const close = compare(multiply(subtract(whole, sum), rational(10n)), whole) <= 0;
  const listed = (related && parts.length >= 3) || close || list.opening === '包括';
  return [
    finding(reading, total, {
      kind: complete || listed ? 'sum' : 'part_of',
      verdict: complete ? 'fails' : listed ? 'query' : 'holds',
      recomputed: sum,
      arithmetic,
      message: complete
        ? `${names(parts)}之和${shown(sum)}与总数${shown(whole)}不等，请核对总数和各分项。`
        : listed
          ? `${names(parts)}之和为${shown(sum)}，少于总数${shown(whole)}；如另有未列的部分请写明，否则请核对。`
          : `所列其中项之和不大于总数，未列全部。`,
    }, parts),
  ];
}; // prettier-ignore

/** 共计N…其中甲a、乙b: totals and their parts, sentence by sentence. */
export const partsRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    listsOf(reading, group).flatMap((list) => judged(reading, list)),
  );

/** 甲a、乙b，合计N: the total comes last. */
export const totalLastRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    group.flatMap((total, at) => {
      const { near, name } = total.words;
      if (total.role !== 'figure' || !/^(?:三者|两者|三项|两项|四项|各项|以上)?(?:合计|共计|总计|总共|共)(?:为|达|有)?#/.test(near)) return [];
      const parts: Stated[] = [];
      for (let back = at - 1; back >= 0; back -= 1) {
        const each = group[back];
        if (each === undefined || !isPart(total, each)) break;
        if (/[；;。]/.test(between(reading, each, group[back + 1] ?? total))) break;
        parts.unshift(each);
      }
      const strong = /合计|共计|总计/.test(near);
      if (parts.length < 2 || (name !== '' && !strong)) return [];
      // The number in front may be a total of its own: try every stretch that ends here.
      for (let from = 0; from < parts.length - 1; from += 1) {
        const stretch = parts.slice(from);
        const mentions = stretch.map(({ mention }) => mention);
        const agrees = sumAgreement(total.mention, mentions);
        if (agrees === 'no') continue;
        return [
          finding(reading, total, {
            kind: 'sum',
            verdict: agrees === 'exact' ? 'holds' : 'rounding',
            recomputed: sumOf(mentions),
            arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}`,
            message: `${names(stretch)}之和与合计相等。`,
          }, stretch),
        ];
      }
      const mentions = parts.map(({ mention }) => mention);
      return [
        finding(reading, total, {
          kind: 'sum',
          verdict: strong ? 'fails' : 'query',
          recomputed: sumOf(mentions),
          arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}≠${shown(total.mention.stated.value)}`,
          message: `${names(parts)}之和${shown(sumOf(mentions))}与所写合计${shown(total.mention.stated.value)}不等，请核对。`,
        }, parts),
      ];
    }),
  ); // prettier-ignore
