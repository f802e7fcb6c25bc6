import type { Layout } from '../../catalog';
import type { PlannedTable } from './plan';
import type { Strip } from './strips';

/** Points between the margins of an A4 page. */
const PORTRAIT = 510;
const LANDSCAPE = 757;

/** Narrowest and widest a column of figures becomes; an amount in 元 needs more than the others. */
const NARROWEST = 46;
const WIDEST = 92;
const AMOUNT = 1.35;

export interface PageWidths {
  /** Points of columns A, B, C … */
  readonly columns: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
}

/** 序号 needs little room, 单位名称 and 范围 a name's. */
const labelWidth = (zh: string): number => (zh === '序号' ? 34 : 104);

/** A list: the items take what the other columns leave. */
const downWidths = (layout: Layout): PageWidths => {
  const others = layout.compare === true ? [62, 92, 92, 74] : [80, 110];
  const rest = PORTRAIT - others.reduce((sum, width) => sum + width, 0);
  return { columns: [Math.min(rest, 260), ...others], orientation: 'portrait' };
};

/**
 * One set of columns carries all tables of a sheet, so that each stays a plain rectangle without merged
 * cells. The widest strip decides; the page is turned when a column would become too narrow upright.
 */
export const pageWidths = (
  layout: Layout,
  planned: readonly PlannedTable[],
  strips: readonly (readonly Strip[])[],
): PageWidths => {
  if (layout.form === 'down') return downWidths(layout);
  const labels = (planned[0]?.columns ?? [])
    .slice(0, planned[0]?.labels ?? 0)
    .map(({ zh }) => labelWidth(zh));
  const all = strips.flat();
  const count = Math.max(...all.map(({ columns }) => columns.length)) - labels.length;
  const weights = Array.from({ length: count }, (_, index) =>
    all.some(({ columns }) => columns[index + labels.length]?.column.unit === '元') ? AMOUNT : 1,
  );
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const taken = labels.reduce((sum, width) => sum + width, 0);
  const upright = (PORTRAIT - taken) / weight;
  const orientation = upright >= NARROWEST ? 'portrait' : 'landscape';
  const room = ((orientation === 'portrait' ? PORTRAIT : LANDSCAPE) - taken) / weight;
  const unit = Math.min(Math.max(room, NARROWEST), WIDEST);
  return {
    columns: [...labels, ...weights.map((each) => Math.floor(unit * each))],
    orientation,
  };
};
