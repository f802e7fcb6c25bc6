import { layout, layoutIds, reportStyles } from '../catalog';
import type { Pack } from '../catalog';
import type { CoverChoice } from './cover-layout';

export interface Choice {
  readonly value: string;
  /** What the cell holds. */
  readonly zh: string;
}

/** Titles and hints of the two choices that are no declarations. */
export const CHOICE_TITLES: Readonly<
  Record<CoverChoice, { readonly zh: string; readonly hint: string }>
> = {
  layout: { zh: '发布样式', hint: '公开统计表按哪一种样式排；不选的，发布时再选。' },
  style: { zh: '报告样式', hint: '报告按哪一种写法起草；不选的，按本级通行的写法。' },
};

/** What a choice on the cover offers to a pack, in the order of the drop-down. */
export function choicesOf(pack: Pack, name: CoverChoice): readonly Choice[] {
  return name === 'layout'
    ? layoutIds().map((id) => ({ value: id, zh: layout(id).zh }))
    : reportStyles
        .filter((style) => style.pack === pack.id)
        .map(({ id, zh }) => ({ value: id, zh }));
}
