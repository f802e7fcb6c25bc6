import { isComing, saysNoStatistic } from '../../catalog';
import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import type { Check } from './check';
import { writtenInTenThousands } from './rounded-totals';

/** G-06: a yearly report states exact figures; 余, 约, 近 … must be backed by the ledger. */
export const approximate: Check = (filing) =>
  [...filing.figures.values()].flatMap((figure) => {
    const { code, period, row, state } = figure;
    // Last year's figure is closed: nothing about it can be stated more exactly now.
    if (state.kind !== 'number' || period === 'prev') return [];
    // No ledger holds what is only asked for, or aimed at for next year.
    if (isComing(figure.name ?? '') || saysNoStatistic(figure.note)) return [];
    const mark = figure.approximation === '' ? state.stated.approximation : figure.approximation;
    const rounded = writtenInTenThousands(figure);
    if (mark === '' && !rounded) return [];
    const named = fullMention(filing, code, period, row);
    const about = `${code}${row === 0 ? '' : `#${row}`}${period === 'cur' ? '' : `@${period}`}`;
    return [
      makeFinding(filing, {
        rule: 'G-06',
        about,
        severity: '核实',
        title: '统计值应为确数',
        message:
          mark === ''
            ? `${named}是按万、千等取整填报的，请按台账改填确数，或写明为何只有整数、台账数是多少。`
            : `${named}是概数（“${mark}”），请按台账改填确数，或写明为何只有概数、台账数是多少。`,
        said:
          mark === ''
            ? { form: 'G-06.rounded', parts: { cell: { cells: [figure] } } }
            : { form: 'G-06', parts: { cell: { cells: [figure] }, mark: { mark } } },
        cells: [figure],
        basis: '统计年报应报确数，概数须附台账数',
      }),
    ];
  });
