import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { labelTitle, labelTitleEn } from '../label-title';
import type { WitnessKind, WitnessReading } from './witness-types';

const BY: Readonly<Record<WitnessKind, Told>> = {
  code: told('代码是', 'the code says'),
  indicator: told('指标、口径是', 'indicator and definition say'),
  name: told('单元格名称是', 'the cell names say'),
  order: told('按前后次序应是', 'by the order of its neighbours it is'),
};

/** What each witness says, in one line. */
export function readingWords(readings: readonly WitnessReading[]): Told {
  return told(
    readings.map(({ by, code }) => `${BY[by].zh} ${labelTitle(code)}`).join('，'),
    readings.map(({ by, code }) => `${BY[by].en} ${labelTitleEn(code)}`).join(', '),
  );
}
