import { told } from '../../catalog';
import { rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence } from '../judge/evidence';
import type { Quantity } from '../structure/quantity';
import type { Reading } from '../stated';
import { isItem } from '../structure/streams';

const MOST = 20;
/** 4个，包括甲、乙、丙和丁 / 4个市为甲、乙…: names behind the number up to the pause. */
const BEHIND =
  /^[^，,。；;：:\n\d]{0,8}?[，,：:]?\s*(?:[(（]\s*)?(?:即|包括|分别是|分别为|分别|具体为|为|是|有)?[:：]?\s*([^。；;\n\d(（]*)/;
/** 甲、乙、丙等3支 */
const BEFORE = /((?:[^，,。；;：:、\n\d]{1,16}、)+[^，,。；;：:、\n\d]{1,16}?)(?:等|这)?\s*$/;

const namesIn = (list: string): number => {
  const [stretch = ''] = list.split(/[，,]/);
  if (!stretch.includes('、')) return 0;
  const parts = stretch.split(/、/);
  const last = parts.pop() ?? '';
  const joined = /^(.{1,14}?)(?:以及|和|及|与)(.{2,})$/.exec(last);
  const names = [...parts, ...(joined === null ? [last] : [joined[1] ?? '', joined[2] ?? ''])];
  return names.every((name) => name.trim() !== '' && name.length <= 20) ? names.length : 0;
};

const LINK =
  /^[^，,。；;：:\n\d、]{0,8}?(?:[，,]?\s*(?:即|包括|分别是|分别为|具体为)|为|是|[：:(（])/;

const countOf = (plain: string, { mention, gap }: Quantity): number => {
  const after = plain.slice(mention.to, mention.to + 400);
  if (LINK.test(after)) {
    const behind = namesIn(BEHIND.exec(after)?.[1] ?? '');
    if (behind > 1) return behind;
  }
  const before = BEFORE.exec(gap);
  if (before === null || !/等\s*$/.test(gap)) return 0;
  return namesIn(before[1] ?? '');
};

/** 设机构2个，即甲、乙: as many names as the number says. Another count proves nothing, names may hold 、. */
export const namedFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] =>
  all.flatMap((one) => {
    const { value, approximation } = one.mention.stated;
    const count = Number(value.numerator);
    if (
      !isItem(one) ||
      value.denominator !== 1n ||
      approximation !== '' ||
      count < 2 ||
      count > MOST
    )
      return [];
    if (countOf(reading.plain, one) !== count) return [];
    return [
      finding(
        reading,
        one.stated,
        {
          kind: 'sum',
          verdict: 'holds',
          recomputed: rational(BigInt(count)),
          arithmetic: Array.from({ length: count }, () => '1').join('+') + `=${String(count)}`,
          message: told(
            `列出的名称正好${String(count)}个。`,
            `${String(count)} names are listed, as said.`,
          ),
          evidence: evidence(Math.log2(count), 1, ['opened', 'adjacent', 'ends', 'labelled']),
        },
        [],
      ),
    ];
  });
