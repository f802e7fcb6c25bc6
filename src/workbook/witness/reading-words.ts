import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { labelTitle, labelTitleEn } from '../label-title';
import type { RowMatter, WitnessKind, WitnessReading } from './witness-types';

const BY: Readonly<Record<WitnessKind, Told>> = {
  code: told('代码是', 'the code says'),
  indicator: told('指标、口径是', 'indicator and definition say'),
  name: told('单元格名称是', 'the cell names say'),
  order: told('按前后次序应是', 'by the order of its neighbours it is'),
};

const ROW = told('所在的行是', 'it stands in the row of');

/** What each witness says, in one line. */
export function readingWords(readings: readonly WitnessReading[], about?: RowMatter): Told {
  // A note is its row's unless something else is known: no order of rows tells whose it is.
  const words = (by: WitnessKind): Told => (about === 'notes' && by === 'order' ? ROW : BY[by]);
  return told(
    readings.map(({ by, code }) => `${words(by).zh} ${labelTitle(code)}`).join('，'),
    readings.map(({ by, code }) => `${words(by).en} ${labelTitleEn(code)}`).join(', '),
  );
}
