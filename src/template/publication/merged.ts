import { PENALTY_LEAVES, codesInValue } from '../../catalog';
import type { Filing, Layout } from '../../catalog';
import { filedList, isFiled } from './filed';

/** What a reader can no longer tell apart, and what stands under a heading that does not name it. */
export const mergedSentences = (layout: Layout, filing: Filing): readonly string[] =>
  layout.tables.flatMap((table) =>
    table.items
      .filter(({ total }) => total !== true)
      .flatMap(({ zh, value, absorbs = [] }) => {
        const codes = codesInValue(value);
        if (codes.length < 2 || value.startsWith('choose')) return [];
        const absorbed = absorbs.filter((code) => isFiled(filing, code));
        const merged = codes.filter((code) => !absorbs.includes(code) && isFiled(filing, code));
        const penalty = codes.some((code) => PENALTY_LEAVES.includes(code))
          ? '2021年增设的种类'
          : '';
        return [
          ...(absorbed.length === 0
            ? []
            : [
                `${penalty === '' ? '' : `${penalty}中，`}${filedList(filing, absorbed)}没有专栏，并入“${zh}”。`,
              ]),
          ...(merged.length < 2
            ? []
            : [`“${zh}”一栏合并了${filedList(filing, merged)}，不再分列。`]),
        ];
      }),
  );
