import type { Catalogue } from '../catalogue';
import { indicators } from '../data';
import cq from './cq.json';
import gd2018 from './gd2018.json';
import hb from './hb.json';
import hn from './hn.json';
import { loadLayout } from './load-layout';
import old8 from './old8.json';
import qz from './qz.json';
import sd from './sd.json';
import sx from './sx.json';
import tj from './tj.json';
import type { Layout, LayoutId } from './types';
import zj4 from './zj4.json';
import zj5 from './zj5.json';

const files: Readonly<Record<LayoutId, unknown>> = {
  GD2018: gd2018,
  ZJ4: zj4,
  ZJ5: zj5,
  SX: sx,
  SD: sd,
  HB: hb,
  CQ: cq,
  OLD8: old8,
  QZ: qz,
  HN: hn,
  TJ: tj,
};

const loaded = new Map<LayoutId, Layout>();

const catalogue = (): Catalogue => new Map(indicators().map((each) => [each.code, each]));

/** Ids of all layouts, in the order they are offered. */
export const layoutIds = (): readonly LayoutId[] => Object.keys(files) as LayoutId[];

export const hasLayout = (id: string): id is LayoutId => Object.hasOwn(files, id);

/**
 * One layout, checked when it is first asked for.
 * @throws RangeError for an id that is not there; CatalogueError when the file is bad.
 */
export const layout = (id: string): Layout => {
  if (!hasLayout(id)) throw new RangeError(`没有名为${id}的发布样式`);
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const checked = loadLayout(files[id], catalogue());
  loaded.set(id, checked);
  return checked;
};
