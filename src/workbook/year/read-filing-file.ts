import { told } from '../../catalog';
import type { Filing, Told } from '../../catalog';
import { readSpreadsheet } from '../../spreadsheet';
import { identifySnapshot } from '../identity-logic';
import { interpret } from '../read-logic';
import { snapshotOf } from './book-snapshot-logic';

/** A filed workbook read from its file, without opening it in Excel. */
export interface FilingFile {
  readonly ok: true;
  readonly filing: Filing;
  /** 0 when its identity is lost and nothing tells the year. */
  readonly year: number;
  readonly version: string;
  readonly unitName: string;
  /** What a person should know of it: an older version, damage. */
  readonly sentences: readonly Told[];
}

export interface FileRefused {
  readonly ok: false;
  /** What is wrong and what to do. */
  readonly message: Told;
}

const NOT_OURS = told(
  '这个工作簿里没有年报模板。请选择用本加载项填报的工作簿（.xlsx）。',
  'This workbook has no template of the yearbook. Choose a workbook filed with this add-in (.xlsx).',
);

/**
 * Reads the figures out of a workbook file of any pack, of this or an earlier template version.
 * @param bytes the whole file.
 */
export async function readFilingFile(bytes: Uint8Array): Promise<FilingFile | FileRefused> {
  const read = readSpreadsheet(bytes);
  if (!read.ok) return { ok: false, message: read.message };
  const snapshot = snapshotOf(read.book);
  const identity = identifySnapshot(snapshot);
  switch (identity.kind) {
    case 'none':
      return { ok: false, message: NOT_OURS };
    case 'newer':
      return { ok: false, message: identity.sentence };
    default: {
      const { filing } = interpret(snapshot);
      const { year, version, unitName } = identity;
      const older =
        identity.kind === 'older'
          ? [
              told(
                `文件是 ${version} 版模板，比现在的版本少的指标没有数。`,
                `The file has template version ${version}; indicators added since have no figures.`,
              ),
            ]
          : [];
      const damaged = identity.kind === 'ours' ? [] : identity.sentences;
      return { ok: true, filing, year, version, unitName, sentences: [...older, ...damaged] };
    }
  }
}
