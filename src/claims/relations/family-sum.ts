import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { agreedSum } from './agreed-sum';
import { familiesOf } from './families';
import { isPart } from './part-lists';

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
    if (
      parts.length < family.least ||
      parts.length < family.parts.length - (family.open === undefined ? 0 : 1)
    )
      continue;
    const agreed = agreedSum(reading, total, parts, '总数');
    if (agreed !== null) return agreed;
  }
  return null;
};
