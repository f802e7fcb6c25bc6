import { told } from '../../catalog';
import type { FigureKey } from '../../catalog';
import type { Reading } from '../read-logic';
import { planWrite } from '../write-logic';
import type { WritePlan } from '../write-logic';
import { compareLastYear } from './last-year-compare-logic';
import type { LastYear } from './last-year-types';

/** Every cell that taking over last year's figures writes: blanks, and the differences chosen. */
export function planLastYear(
  reading: Reading,
  past: LastYear,
  replace: ReadonlySet<FigureKey>,
): WritePlan {
  const { fill, different, same } = compareLastYear(reading.filing, past);
  const chosen = different.filter(({ key }) => replace.has(key));
  const figures = [...fill, ...chosen].map(({ write }) => write);
  // Only chosen figures meet a filled cell here, so replacing replaces nothing else.
  const plan = planWrite(reading, { figures }, 'replace');
  const others = different.filter((each) => !chosen.includes(each));
  return {
    ...plan,
    same,
    conflicts: others.flatMap(({ place, code, name, here, there }) =>
      place === null
        ? []
        : [
            {
              ...place,
              what: told(`${code}（${name}）上年`, `${code} (${name}), last year`),
              current: here,
              proposed: there,
            },
          ],
    ),
  };
}
