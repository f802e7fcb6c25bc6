import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading } from '../stated';
import { halfWidth } from '../text/half-width';
import { told } from '../../catalog';
import { parseTag } from '../tag';

/**
 * Without a workbook the report's own list of figures still tells what was drafted: a number whose
 * control now holds something else was changed by hand.
 */
export const draftedChanges = (reading: Reading): readonly Finding[] => {
  const { drafted } = reading.report;
  if (drafted.length === 0) return [];
  const printed = new Map<string, Set<string>>();
  for (const { tag, printed: text } of drafted) {
    const known = printed.get(tag) ?? new Set<string>();
    known.add(halfWidth(text));
    printed.set(tag, known);
  }
  return reading.stated.flatMap((stated) => {
    const { control } = stated;
    const known = control === null ? undefined : printed.get(control.tag);
    if (control === null || known === undefined) return [];
    const now = reading.plain.slice(control.from, control.to).trim();
    if (known.has(now)) return [];
    const was = [...known].join('、');
    return [
      finding(
        reading,
        stated,
        {
          kind: 'figure',
          verdict: 'query',
          code: parseTag(control.tag)?.codes[0]?.code ?? null,
          arithmetic: `${was}→${now}`,
          message: told(
            `起草时这里是${was}，现在是${now}，已被改动；请对照工作簿核对。`,
            `When drafted this was "${was}", now it is "${now}": it was changed. Please compare with the workbook.`,
          ),
        },
        [],
      ),
    ];
  });
};
