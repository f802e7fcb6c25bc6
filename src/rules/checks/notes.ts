import {
  affirmed,
  countsPeople,
  figureKey,
  figureOf,
  indicator,
  measureIn,
  numberOf,
} from '../../catalog';
import type { Filing } from '../../catalog';
import { compare, rational } from '../../figures';
import { makeFinding } from '../finding';
import { publishedFigure } from '../ratios/compare-published';
import { fullMention, unitOf } from '../sentence/mention';
import { measureWordFits } from '../stated/measure-words';
import type { Finding } from '../types';
import type { Check } from './check';

const noteOf = (filing: Filing, code: string): string =>
  figureOf(filing, code, 'cur')?.state.kind === 'number'
    ? (figureOf(filing, code, 'cur')?.note ?? '')
    : '';

const RECEIVED = /入库|实缴|到账|收缴|实收|缴款/;

/** Amounts of fines: the total first, then its parts. */
const amounts = ['C30', 'C42', 'C43', 'C46', 'C48'] as const;

/**
 * C-15: amounts of fines are those of the decisions. Received money must be marked at the total; then
 * it remains to be explained.
 */
export const finesByDecision: Check = (filing) => {
  const marked = amounts.filter((code) => RECEIVED.test(noteOf(filing, code)));
  const [first] = marked;
  if (first === undefined) return [];
  const atTotal = marked.includes('C30');
  const mention = marked.map((code) => fullMention(filing, code, 'cur')).join('、');
  return [
    makeFinding(filing, {
      rule: 'C-15',
      about: first,
      severity: atTotal ? '核实' : '强制',
      title: '罚没金额以处罚决定书为准',
      message: atTotal
        ? `${mention}的说明写明取入库（实缴）数；罚没金额应以处罚决定书确定的金额为准，请改填决定金额，或写明两者相差多少万元。`
        : `${mention}的说明写明取入库（实缴）数，而罚没金额（C30）未注明；请改按决定书金额填报，或在C30的说明栏注明。`,
      said: {
        form: atTotal ? 'C-15.total' : 'C-15.unmarked',
        parts: { cells: { cells: marked.map((code) => ({ code, period: 'cur' })) } },
      },
      cells: marked.map((code) => ({ code, period: 'cur' })),
      basis: '罚没金额以处罚决定书确定的金额为准，取入库数的须注明',
      also: marked.map((code) => noteOf(filing, code)).join('|'),
      group: `figure:${figureKey('C30', 'cur')}`,
    }),
  ];
};

const DEDUCTED =
  /(?:扣减|扣除|剔除|不含|不计|减去)[^。；;]*(?:撤销|纠错|败诉|复议|诉讼)|(?:撤销|纠错|败诉)[^。；;]*(?:扣减|扣除|剔除|不计|未计|减去)/;

/** C-17: penalties annulled on reconsideration or in court stay in the count. */
export const annulledPenalties: Check = (filing) => {
  const note = noteOf(filing, 'C04');
  if (!DEDUCTED.test(note)) return [];
  return [
    makeFinding(filing, {
      rule: 'C-17',
      about: 'C04',
      severity: '强制',
      title: '经复议、诉讼撤销的处罚仍计入决定数',
      message: `${fullMention(filing, 'C04', 'cur')}的说明写明减去了被撤销的处罚；统计的是年内作出的处罚决定，经复议或者诉讼被撤销的也计入，请加回。`,
      said: { form: 'C-17.note', parts: { cell: { cells: [{ code: 'C04', period: 'cur' }] } } },
      cells: [
        { code: 'C04', period: 'cur' },
        { code: 'I06', period: 'cur' },
        { code: 'I16', period: 'cur' },
      ],
      basis: '统计范围是年内作出的处罚决定，包括经复议或诉讼被撤销的',
      also: note,
      group: `figure:${figureKey('C04', 'cur')}`,
    }),
  ];
};

const PATROL = /巡查|巡逻|路面巡|无(?:完整|详细)记录/;

/** E-03: rounds without a particular object and checks without a full record are no inspections. */
export const inspectionsProper: Check = (filing) => {
  const note = noteOf(filing, 'E01');
  if (!PATROL.test(note) || /不(?:含|计|包括)|未计|另计|除外/.test(note)) return [];
  return [
    makeFinding(filing, {
      rule: 'E-03',
      about: 'E01',
      severity: '核实',
      title: '行政检查不含巡查，与平台数之差须说明',
      message: `${fullMention(filing, 'E01', 'cur')}的说明提到巡查或无记录的检查；无特定对象的巡查巡逻、无完整详细记录的不计，请写明其中有多少次，并改填扣除后的数。`,
      said: { form: 'E-03.note', parts: { cell: { cells: [{ code: 'E01', period: 'cur' }] } } },
      cells: [{ code: 'E01', period: 'cur' }],
      basis: '检查1个对象且有完整、详细记录的计1次',
      also: note,
      group: `figure:${figureKey('E01', 'cur')}`,
    }),
  ];
};

/** Counts of cases that are sometimes told in 人次. */
const caseCodes: readonly string[] = ['K01', 'K02', 'K03', 'K04', 'C04', 'C02', 'C01', 'B04'];

const isAttendance = (word: string): boolean => countsPeople(word) && word.includes('人次');

const TOLD_IN = /以[“"]?([^“”"计，。；]{1,4})[”"]?计/;

/** G-10: a figure told with a measure word of another kind: files in 件, people in 次. */
export const measureWords: Check = (filing) =>
  [...filing.figures.values()].flatMap((figure): readonly Finding[] => {
    if (figure.period !== 'cur' || figure.state.kind !== 'number') return [];
    const word = TOLD_IN.exec(figure.note)?.[1];
    const { code, row } = figure;
    const unit = unitOf(filing, code, 'cur', row);
    if (word === undefined || measureWordFits(unit, word)) return [];
    // Attendances beside cases are a relation of their own (K-05).
    if (isAttendance(word) && row === 0 && caseCodes.includes(code)) return [];
    return [
      makeFinding(filing, {
        rule: 'G-10',
        about: row === 0 ? code : `${code}#${row}`,
        severity: '核实',
        title: '量词须一致',
        message: `${fullMention(filing, code, 'cur', row)}的说明写作以“${word}”计，与计量单位“${unit}”不一致；请统一量词，或写明如何折算。`,
        said: {
          form: 'G-10.note',
          parts: { cell: { cells: [figure] }, word, unit: { unit } },
        },
        cells: [figure],
        basis: '案卷用卷，案件用件、宗，检查用次，人员用人、人次',
        also: figure.note,
      }),
    ];
  });

const PUBLICATION = /公示|公开/;
const WHOLE = rational(100n);

/** K-05: a count of attendances cannot be compared with a count of cases; the unit is what is asked about. */
export const attendances: Check = (filing) =>
  caseCodes.flatMap((code): readonly Finding[] => {
    const word = measureIn(noteOf(filing, code));
    if (!isAttendance(word)) return [];
    const { unit } = indicator(code);
    const other = ['C04', 'C02', 'C01'].find(
      (each) => each !== code && numberOf(filing, each, 'cur') !== null,
    );
    const beside =
      other === undefined ? '' : `，与${fullMention(filing, other, 'cur')}不是同一种数，不能相比`;
    return [
      makeFinding(filing, {
        rule: 'K-05',
        about: code,
        severity: '核实',
        title: '人次与件不得相比',
        message: `${fullMention(filing, code, 'cur')}的说明写作以${word}计，而这一行的计量单位是${unit}${beside}；请核对计量单位：这个数是${word}的，请换算为${unit}数填报，${word}数留在说明栏；是${unit}的，请改正说明里的计量单位。`,
        said: {
          form: 'K-05.note',
          parts: {
            cell: { cells: [{ code, period: 'cur' }] },
            other: other === undefined ? null : { cells: [{ code: other, period: 'cur' }] },
            unit: { unit },
          },
        },
        cells: [code, ...(other === undefined ? [] : [other])].map((each) => ({
          code: each,
          period: 'cur' as const,
        })),
        basis: '量纲不同的数不得相比、相加',
        also: noteOf(filing, code),
        group: `figure:${figureKey(code, 'cur')}`,
      }),
    ];
  });

/** P-04: a publication rate of 100 % beside notices that speak of publication, and of those only. */
export const noticesOfPublication: Check = (filing) => {
  const rate = publishedFigure(filing, 'R09');
  const note = noteOf(filing, 'H11');
  const notices = numberOf(filing, 'H11', 'cur');
  if (rate === null || compare(rate.value, WHOLE) < 0) return [];
  if (notices === null || notices.numerator === 0n || !PUBLICATION.test(affirmed(note))) return [];
  return [
    makeFinding(filing, {
      rule: 'P-04',
      about: 'R09',
      severity: '核实',
      title: '公示率100%与公示问题并存',
      message: `${fullMention(filing, 'R09', 'pub')}，而${fullMention(filing, 'H11', 'cur')}的说明提到公示；请核对公示率，并写明通知书指出的公示问题涉及多少件。`,
      said: {
        form: 'P-04.notices',
        parts: {
          rate: { cells: [{ code: 'R09', period: 'pub' }] },
          notices: { cells: [{ code: 'H11', period: 'cur' }] },
        },
      },
      cells: [
        { code: 'R09', period: 'pub' },
        { code: 'H11', period: 'cur' },
      ],
      basis: '结论与事实冲突',
      also: note,
    }),
  ];
};
