import { compare, multiply, rational, subtract } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import {
  joinedSum,
  NOTHING,
  runningAgreement,
  shown,
  sumAgreement,
  sumOf,
  withOneMore,
} from './arithmetic';
import { closes, familiesOf } from './families';
import { told } from '../../catalog';
import { names, namesEn } from './agreed-sum';
import { familySum } from './family-sum';
import { listsOf } from './part-lists';
import type { List } from './part-lists';

/** Words and names that say the list is all there is. */
const COMPLETE = /分别[是为]|分为|按[^，。；]{1,10}分|具体(?:为|是)|构成(?:为|是)/;
const REST = /其他|其它|其余|另/;

/** Leading stretches that add up to the total: 13 and 0, then 3, 5, 2 and 3. */
const stretches = (total: Stated, parts: readonly Stated[]): readonly (readonly Stated[])[] => {
  const found: Stated[][] = [];
  let from = 0;
  let sum = NOTHING;
  for (let to = 1; to <= parts.length; to += 1) {
    const last = parts[to - 1];
    if (last !== undefined) sum = withOneMore(sum, last.mention);
    if (to - from < 2 && to === parts.length) continue;
    if (runningAgreement(total.mention, sum) === 'no') continue;
    let end = to;
    while (end < parts.length && parts[end]?.mention.stated.value.numerator === 0n) end += 1;
    if (end - from < 2) continue;
    found.push(parts.slice(from, end));
    from = end;
    to = end;
    sum = NOTHING;
  }
  return found;
};

const commonEnding = (parts: readonly Stated[]): boolean => {
  const labels = parts.map(({ words }) => words.name.replace(/\([^)]*\)/g, ''));
  const [first = ''] = labels;
  return (
    labels.length >= 2 &&
    first.length >= 2 &&
    (labels.every((name) => name.slice(-2) === first.slice(-2)) ||
      labels.every((name) => name.slice(0, 2) === first.slice(0, 2)))
  );
};

const sameFamily = (total: string | null, codes: readonly (string | null)[]): boolean =>
  total !== null &&
  familiesOf(total).some((family) =>
    codes.every(
      (code) => code !== null && family.parts.some((part) => part.split('|').includes(code)),
    ),
  );

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
    const all = sumAgreement(
      whole.mention,
      hit.map(({ mention }) => mention),
    );
    const rest = parts.length - used.length;
    const earlier = whole === total ? '' : whole.mention.printed.trim();
    const reading2 = earlier === '' ? '' : `（以前文的${earlier}为总数）`;
    const readingEn = earlier === '' ? '' : ` (taking the earlier ${earlier} as the total)`;
    return hits.map((stretch) =>
      finding(
        reading,
        whole,
        {
          kind: 'sum',
          verdict: all === 'exact' ? 'holds' : 'rounding',
          recomputed: sumOf(stretch.map(({ mention }) => mention)),
          arithmetic: `${joinedSum(stretch.map(({ mention }) => mention))}=${shown(sumOf(stretch.map(({ mention }) => mention)))}`,
          message: told(
            `${names(stretch)}之和与总数${all === 'exact' ? '相等' : '在所写精度内相等'}${reading2}${rest > 0 ? `；其后${rest}个数不在此列` : ''}。`,
            `${namesEn(stretch)} add up to the total${all === 'exact' ? '' : ' at the precision written'}${readingEn}${rest > 0 ? `; ${rest} more behind are not part of it` : ''}.`,
          ),
        },
        stretch,
      ),
    );
  }
  // Of several numbers of the sentence before, none is known to be the total.
  const loose = list.totals.length > 1 && total.sentence !== parts[0]?.sentence;
  const mentions = parts.map(({ mention }) => mention);
  const sum = sumOf(mentions);
  const whole = total.mention.stated.value;
  const over = parts.find(
    (part) =>
      compare(part.mention.stated.value, whole) > 0 &&
      sumAgreement(total.mention, [part.mention]) === 'no',
  );
  if (over !== undefined) {
    const wider = list.totals.length > 1 ? sumOf(list.totals.map(({ mention }) => mention)) : null;
    const settled = wider === null || compare(over.mention.stated.value, wider) > 0;
    if (loose && (settled || whole.numerator === 0n)) return [];
    return [
      finding(
        reading,
        over,
        {
          kind: 'part_of',
          verdict: settled ? 'fails' : 'query',
          recomputed: whole,
          arithmetic: `${shown(over.mention.stated.value)}>${shown(whole)}`,
          message: settled
            ? told(
                `“${labelOf(over)}”写在“${list.opening}”之后，却大于总数${shown(whole)}，请核对。`,
                `"${labelOf(over)}" stands behind "${list.opening}" and yet is more than the total ${shown(whole)}; please check.`,
              )
            : told(
                `“${labelOf(over)}”大于紧邻的${shown(whole)}；若指前面各数之和${shown(wider ?? whole)}则不矛盾，请写明是其中哪一项。`,
                `"${labelOf(over)}" is more than the ${shown(whole)} beside it; of all the numbers before, ${shown(wider ?? whole)}, it could be a part. Please say of which.`,
              ),
        },
        [total],
      ),
    ];
  }
  if (loose && parts.length > 1) return [];
  if (parts.length === 1) {
    return [
      finding(
        reading,
        over ?? parts[0] ?? total,
        {
          kind: 'part_of',
          verdict: 'holds',
          recomputed: whole,
          arithmetic: `${joinedSum(mentions)}≤${shown(whole)}`,
          message: told(
            `其中项不大于总数${shown(whole)}。`,
            `The part is not more than the total ${shown(whole)}.`,
          ),
        },
        [total],
      ),
    ];
  }
  const difference = subtract(sum, whole);
  const codes = parts.map(codeOf);
  const complete =
    COMPLETE.test(list.opening) ||
    closes(codeOf(total), codes) ||
    REST.test(parts.at(-1)?.words.name ?? '');
  const arithmetic = `${joinedSum(mentions)}=${shown(sum)}，${shown(sum)}${difference.numerator > 0n ? '>' : '<'}${shown(whole)}，差${shown(difference.numerator < 0n ? subtract(whole, sum) : difference)}`;
  const unequal = told(
    `${names(parts)}之和${shown(sum)}与总数${shown(whole)}不等，请核对总数和各分项。`,
    `${namesEn(parts)} add up to ${shown(sum)}, not to the total ${shown(whole)}; please check the total and its parts.`,
  );
  if (difference.numerator > 0n) {
    const settled = complete || commonEnding(parts) || list.opening === '包括';
    return [
      finding(
        reading,
        total,
        {
          kind: 'sum',
          verdict: settled ? 'fails' : 'query',
          recomputed: sum,
          arithmetic,
          message: settled
            ? unequal
            : told(
                `${names(parts)}之和${shown(sum)}大于总数${shown(whole)}；如有重叠请写明，否则请核对。`,
                `${namesEn(parts)} add up to ${shown(sum)}, more than the total ${shown(whole)}; if they overlap, please say so, otherwise check.`,
              ),
        },
        parts,
      ),
    ];
  }
  const family = familySum(reading, total);
  if (family !== null && !complete) return [family];
  const related = commonEnding(parts) || sameFamily(codeOf(total), codes);
  const close = compare(multiply(subtract(whole, sum), rational(10n)), whole) <= 0;
  const listed = (related && parts.length >= 3) || close || list.opening === '包括';
  return [
    finding(
      reading,
      total,
      {
        kind: complete || listed ? 'sum' : 'part_of',
        verdict: complete ? 'fails' : listed ? 'query' : 'holds',
        recomputed: sum,
        arithmetic,
        message: complete
          ? unequal
          : listed
            ? told(
                `${names(parts)}之和为${shown(sum)}，少于总数${shown(whole)}；如另有未列的部分请写明，否则请核对。`,
                `${namesEn(parts)} add up to ${shown(sum)}, less than the total ${shown(whole)}; if there are other parts, please say so, otherwise check.`,
              )
            : told(
                `所列其中项之和不大于总数，未列全部。`,
                `The parts listed add up to no more than the total; not all are listed.`,
              ),
      },
      parts,
    ),
  ];
};

/** 共计N…其中甲a、乙b: totals and their parts, sentence by sentence. */
export const partsRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    listsOf(reading, group).flatMap((list) => judged(reading, list)),
  );
