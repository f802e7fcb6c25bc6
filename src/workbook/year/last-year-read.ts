import { pack as packOf, told } from '../../catalog';
import type { Filing, Told } from '../../catalog';
import type { LastYearRead } from './last-year-types';
import { readFilingFile } from './read-filing-file';

/** Why a workbook of this year is not last year's; null when it is. */
function wrongYear(year: number, current: number): Told | null {
  if (year === current - 1) return null;
  if (year === 0) {
    return told(
      '文件封面上的模板标识丢失，看不出是哪一年度的，没有读取。请打开该文件按“检查并修复模板”后另存，再选一次。',
      'The mark of the template on its cover is lost, so its year is unknown; it was not read. Open the file, press “Check and repair template”, save and choose it again.',
    );
  }
  const which =
    year === current ? `与本工作簿同为 ${String(year)} 年度` : `是 ${String(year)} 年度的`;
  return told(
    `文件${which}，“上年”应取自 ${String(current - 1)} 年度的工作簿，没有读取。请另选文件。`,
    `The file is of ${year === current ? 'the same year, ' : ''}${String(year)}; last year's figures come from the workbook of ${String(current - 1)}. It was not read. Choose another file.`,
  );
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
    const [theirs, ours] = [packOf(file.filing.pack), packOf(current.pack)];
    return {
      ok: false,
      message: told(
        `文件用的是“${theirs.zh}”模板，本工作簿是“${ours.zh}”，指标不同，没有读取。请选择同一种模板的工作簿。`,
        `The file has the template "${theirs.en}", this workbook "${ours.en}": other indicators, so it was not read. Choose a workbook with the same template.`,
      ),
    };
  }
  const refusal = wrongYear(file.year, current.cover.year);
  if (refusal !== null) return { ok: false, message: refusal };
  const unit = current.cover.unitName;
  const other =
    file.unitName !== '' && unit !== '' && file.unitName !== unit
      ? [
          told(
            `文件的填报单位是“${file.unitName}”，本工作簿是“${unit}”，请核对是不是同一单位。`,
            `The file is of "${file.unitName}", this workbook of "${unit}"; please check that they are one office.`,
          ),
        ]
      : [];
  return { ...file, sentences: [...other, ...file.sentences] };
}
