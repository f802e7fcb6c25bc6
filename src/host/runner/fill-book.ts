import type { FiguresRead } from '../../catalog';
import { fillWorkbook, insertTemplate } from '../../workbook';
import { UnusableInput } from './unusable-input';

/** Puts the template for these figures into the open workbook and fills it in. */
export async function fillBook(figures: FiguresRead): Promise<void> {
  const { unitName, level, year } = figures.cover;
  const pack = figures.pack;
  await insertTemplate({ pack, year, unitName, level });
  const report = await fillWorkbook(figures, { overwrite: 'replace' });
  const [unplaced] = report.unplaced;
  if (unplaced !== undefined) throw new UnusableInput(unplaced.zh);
}
