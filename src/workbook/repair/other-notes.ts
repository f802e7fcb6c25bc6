import { pack as packOf, told } from '../../catalog';
import type { Pack, Told } from '../../catalog';
import type { InsertRequest } from '../insert-plan';

/** What was asked for and not done: another pack, another year. */
export function otherNotes(pack: Pack, request: InsertRequest, year: number): readonly Told[] {
  const wanted = packOf(request.pack);
  const kind = told(
    `工作簿里是“${pack.zh}”模板，没有改为“${wanted.zh}”；请在另一个工作簿中插入。`,
    `The workbook holds the template "${pack.en}"; it was not changed to "${wanted.en}". Insert that one in another workbook.`,
  );
  const time = told(
    `工作簿里是 ${String(year)} 年度的模板，没有改为 ${String(request.year)} 年度；请在另一个工作簿中插入 ${String(request.year)} 年度的模板。`,
    `The workbook holds the template of ${String(year)}; it was not changed to ${String(request.year)}. Insert that one in another workbook.`,
  );
  return [...(pack.id === request.pack ? [] : [kind]), ...(year === request.year ? [] : [time])];
}
