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
    const mark = figure.approximation === '' ? state.stated.approximation : figure.approximation;
    const rounded = writtenInTenThousands(figure);
    if (mark === '' && !rounded) return [];
    const about = `${code}${row === 0 ? '' : `#${row}`}${period === 'cur' ? '' : `@${period}`}`;
    return [
      makeFinding(filing, {
        rule: 'G-06',
        about,
        severity: '核实',
        title: '统计值应为确数',
        message: `${fullMention(filing, code, period, row)}是概数（“${mark === '' ? '万' : mark}”），请按台账改填确数，或写明为何只有概数、台账数是多少。`,
        said: {
          form: 'G-06',
          parts: { cell: { cells: [figure] }, mark: { mark: mark === '' ? '万' : mark } },
        },
        cells: [figure],
        basis: '统计年报应报确数，概数须附台账数',
      }),
    ];
  });
