import { PENALTY_LEAVES, codesInValue, indicators } from '../../catalog';
import type { Filing, Layout } from '../../catalog';
import { filedList, isFiled } from './filed';

/** The acts and amounts an office accounts for, in the order of the report. */
const FAMILIES: readonly { readonly zh: string; readonly codes: readonly string[] }[] = [
  { zh: '行政许可', codes: ['B01', 'B02', 'B04', 'B05', 'B06', 'B11'] },
  { zh: '处罚案件', codes: ['C01', 'C02', 'C04'] },
  { zh: '处罚种类', codes: PENALTY_LEAVES },
  { zh: '罚没金额', codes: ['C30', 'C42', 'C43'] },
  { zh: '处罚程序', codes: ['C40', 'C41', 'C45'] },
  { zh: '不予处罚和从轻、减轻', codes: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07'] },
  {
    zh: '行政强制',
    codes: [
      ...['D01', 'D02', 'D03', 'D04', 'D05', 'D10', 'D11', 'D12', 'D13', 'D14', 'D15', 'D16'],
      ...['D20', 'D30', 'D40'],
    ],
  },
  { zh: '行政检查', codes: ['E01'] },
  { zh: '行政征收和征用', codes: ['F01', 'F02', 'F03', 'F12'] },
  { zh: '行政裁决', codes: ['F04', 'F05'] },
  { zh: '行政确认', codes: ['F06'] },
  { zh: '行政奖励', codes: ['F07', 'F08'] },
  { zh: '行政给付', codes: ['F09', 'F10'] },
  { zh: '其他行政执法行为', codes: ['F11'] },
  { zh: '移送司法', codes: ['J01', 'J02'] },
];

/** Every code a layout prints, as itself or within a sum. */
export const printedCodes = (layout: Layout): ReadonlySet<string> =>
  new Set(
    layout.tables.flatMap(({ items }) =>
      items.flatMap(({ value, whole }) => [...codesInValue(value), ...codesInValue(whole ?? '')]),
    ),
  );

/** Codes whose figures together say the same as a code that has no column. */
const partsOf = (code: string): readonly string[] =>
  code === 'F12'
    ? ['F01', 'F03']
    : indicators()
        .filter(({ part }) => part === code)
        .map((each) => each.code);

/** 行政检查没有栏目：行政检查次数13062次（E01）。 One sentence for each kind of act. */
export const droppedSentences = (layout: Layout, filing: Filing): readonly string[] => {
  const printed = printedCodes(layout);
  const told = (code: string): boolean =>
    printed.has(code) || partsOf(code).some((part) => printed.has(part) && isFiled(filing, part));
  return FAMILIES.flatMap(({ zh, codes }) => {
    const lost = codes.filter((code) => !told(code) && isFiled(filing, code));
    if (lost.length === 0) return [];
    const some = codes.some((code) => printed.has(code)) ? '的部分数' : '';
    return [`${zh}${some}在本样式没有栏目，不列出：${filedList(filing, lost)}。`];
  });
};
