import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import { foreignYears } from '../stated/own-words';
import type { Finding } from '../types';
import type { Check } from './check';

const BASIS = '统计期为填报年度1月1日至12月31日，表题、正文、说明的年度一致';

/** G-03: figures, notes and the office's own texts are of the year filed, which is over when it is reported. */
export const reportingPeriod: Check = (filing) => {
  const { date, year } = filing.cover;
  const found = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const findings: Finding[] = [];
  // ISO dates compare as text.
  if (found !== undefined && found < `${String(year)}-12-31`) {
    findings.push(
      makeFinding(filing, {
        rule: 'G-03',
        about: 'cover',
        severity: '强制',
        title: '统计期与年度一致',
        message: `封面日期${found}早于统计期末${String(year)}-12-31，全年数字尚未产生；请核对年度和日期。`,
        said: { form: 'G-03.cover', parts: { date: found, end: `${String(year)}-12-31` } },
        cells: [],
        basis: BASIS,
        also: found,
        group: 'cover',
      }),
    );
  }
  for (const figure of filing.figures.values()) {
    if (figure.period !== 'cur' || figure.state.kind !== 'number') continue;
    const years = foreignYears(`${figure.name ?? ''}，${figure.note}`, year);
    if (years.length === 0) continue;
    const { code, row } = figure;
    findings.push(
      makeFinding(filing, {
        rule: 'G-03',
        about: row === 0 ? code : `${code}#${row}`,
        severity: '核实',
        title: '统计期与年度一致',
        message: `${fullMention(filing, code, 'cur', row)}的名称或说明写的是${years.join('、')}年，填报年度是${year}年；请确认是本年度的数，跨年的请改填本年数。`,
        said: {
          form: 'G-03.figure',
          parts: { cell: { cells: [figure] }, years: years.join(', '), year: String(year) },
        },
        cells: [figure],
        basis: BASIS,
        also: figure.note,
      }),
    );
  }
  for (const [topic, text] of Object.entries(filing.texts)) {
    const years = foreignYears(text, year);
    if (years.length === 0) continue;
    findings.push(
      makeFinding(filing, {
        rule: 'G-03',
        about: `text:${topic}`,
        severity: '核实',
        title: '统计期与年度一致',
        message: `自拟文字中写有${years.join('、')}年的数，填报年度是${year}年；请改为本年度的情况。`,
        said: {
          form: 'G-03.text',
          parts: { topic: { topic }, years: years.join(', '), year: String(year) },
        },
        cells: [],
        basis: BASIS,
        also: text,
        group: `text:${topic}`,
      }),
    );
  }
  return findings;
};
