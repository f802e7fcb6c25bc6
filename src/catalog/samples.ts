import dawan from './data/samples/dawan.json';
import lanshan from './data/samples/lanshan.json';
import quzhou from './data/samples/quzhou.json';
import xiangxiang from './data/samples/xiangxiang.json';
import yangliuqing from './data/samples/yangliuqing.json';
import { readFiguresFile } from './entry';
import type { FiguresRead } from './entry';
import { filingFrom } from './filing-from';
import type { Filing } from './types';

const samples: Readonly<Record<string, unknown>> = {
  lanshan,
  xiangxiang,
  dawan,
  yangliuqing,
  quzhou,
};

/** Names of the built-in sample years. */
export const sampleNames = (): readonly string[] => Object.keys(samples);

/**
 * The built-in real figures of one county's published year, as `readFiguresFile` gives them.
 * @throws RangeError for a name that is not in `sampleNames()`.
 */
export const sampleFigures = (name: string): FiguresRead => {
  if (!Object.hasOwn(samples, name)) throw new RangeError(`没有名为${name}的示例数据`);
  const read = readFiguresFile(samples[name]);
  if (!read.ok) throw new RangeError(read.message);
  return read;
};

/** The same as a filing, without a workbook: for tests and previews. */
export const sampleFiling = (name: string): Filing => filingFrom(sampleFigures(name));
