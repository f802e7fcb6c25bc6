import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { joinedSum, shown, sumAgreement, sumOf } from './arithmetic';
import { familiesOf } from './families';
import { isPart } from './part-lists';

/** The parts' own names, for a sentence. */
export const names = (parts: readonly Stated[]): string =>
  parts
    .map(({ words }) => words.name)
    .filter((name) => name !== '')
    .join('、');

/** The same for an English sentence. */
export const namesEn = (parts: readonly Stated[]): string =>
  parts
    .map(({ words }) => words.name)
    .filter((name) => name !== '')
    .map((name) => `"${name}"`)
    .join(', ');

/** A total whose parts are named further on in the paragraph: 办结a件。其中普通程序…b件；简易程序…c件. */
export const familySum = (reading: Reading, total: Stated): Finding | null => {
  const code = total.recognised?.code;
  if (code === undefined) return null;
  const following = reading.stated
    .slice(total.index + 1, total.index + 16)
    .filter((one) => one.sentence.paragraph === total.sentence.paragraph && isPart(total, one));
  for (const family of familiesOf(code)) {
    const parts = family.parts.flatMap((part) => {
      const found = following.find((one) => part.split('|').includes(one.recognised?.code ?? ''));
      return found === undefined ? [] : [found];
    });
    const mentions = parts.map(({ mention }) => mention);
    if (
      parts.length < family.least ||
      parts.length < family.parts.length - (family.open === undefined ? 0 : 1)
    )
      continue;
    const agrees = sumAgreement(total.mention, mentions);
    if (agrees === 'no') continue;
    return finding(
      reading,
      total,
      {
        kind: 'sum',
        verdict: agrees === 'exact' ? 'holds' : 'rounding',
        recomputed: sumOf(mentions),
        arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}`,
        message: told(`${names(parts)}之和与总数相等。`, `${namesEn(parts)} add up to the total.`),
      },
      parts,
    );
  }
  return null;
};
