import { pack as packOf } from '../../catalog';
import type { Filing } from '../../catalog';
import type { LastYearRead } from './last-year-types';
import { readFilingFile } from './read-filing-file';

/** Why a workbook of this year is not last year's; null when it is. */
function wrongYear(year: number, current: number): string | null {
  if (year === current - 1) return null;
  const wanted = `“上年”应取自 ${String(current - 1)} 年度的工作簿`;
  if (year === 0) {
    return `文件封面上的模板标识丢失，看不出是哪一年度的，没有读取。请打开该文件按“检查并修复模板”后另存，再选一次。`;
  }
  const which =
    year === current ? `与本工作簿同为 ${String(year)} 年度` : `是 ${String(year)} 年度的`;
  return `文件${which}，${wanted}，没有读取。请另选文件。`;
}

/**
 * Reads last year's workbook for the 上年 column of this one. It may be of an earlier template version;
 * another pack, another year, a later version, a file that is damaged, encrypted or no workbook of ours
 * is refused with one sentence.
 * @param bytes the whole file the person picked.
 * @param current this year's filing, as read from the open workbook.
 */
export async function readLastYear(bytes: Uint8Array, current: Filing): Promise<LastYearRead> {
  const file = await readFilingFile(bytes);
  if (!file.ok) return file;
  if (file.filing.pack !== current.pack) {
    const [theirs, ours] = [packOf(file.filing.pack).zh, packOf(current.pack).zh];
    return {
      ok: false,
      message: `文件用的是“${theirs}”模板，本工作簿是“${ours}”，指标不同，没有读取。请选择同一种模板的工作簿。`,
    };
  }
  const refusal = wrongYear(file.year, current.cover.year);
  if (refusal !== null) return { ok: false, message: refusal };
  const unit = current.cover.unitName;
  const other =
    file.unitName !== '' && unit !== '' && file.unitName !== unit
      ? [`文件的填报单位是“${file.unitName}”，本工作簿是“${unit}”，请核对是不是同一单位。`]
      : [];
  return { ...file, sentences: [...other, ...file.sentences] };
}
