import {
  PENALTY_LEAVES,
  codesInValue,
  codesOfTable,
  indicators,
  pack as packOf,
} from '../../catalog';
import type { Filing, Layout } from '../../catalog';
import { filedList, filedText, isFiled, ownRowTexts } from './filed';
import { casesOf, layoutValue, referencesIn } from './layout-value';
import { chosenValue } from './published-figure';

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

/**
 * Those of them the declarations of an office leave: of a column by the declared basis the chosen code. One
 * that is not declared yet is a gap of its own (incomplete.ts), and no missing column.
 */
const printedFor = (layout: Layout, filing: Filing): ReadonlySet<string> =>
  new Set(
    layout.tables.flatMap(({ items }) =>
      items.flatMap(({ value, whole }) => {
        if (value === '') return codesInValue(whole ?? '');
        const column = layoutValue(value);
        const chosen = chosenValue(column, filing);
        const values = chosen === null ? casesOf(column) : [chosen];
        return [
          ...values.flatMap(referencesIn).map(({ code }) => code),
          ...codesInValue(whole ?? ''),
        ];
      }),
    ),
  );

/** Codes whose figures together say the same as a code that has no column. */
const partsOf = (code: string): readonly string[] =>
  code === 'F12'
    ? ['F01', 'F03']
    : indicators()
        .filter(({ part }) => part === code)
        .map((each) => each.code);

const NAMED_BY_FAMILY: ReadonlySet<string> = new Set(FAMILIES.flatMap(({ codes }) => codes));

/**
 * 行政检查在本样式没有栏目，不列出：行政检查次数13062次（E01）。 One sentence for each kind of act, then one for
 * the rest of each table, so that every filed figure without a column is named once.
 */
export const droppedSentences = (layout: Layout, filing: Filing): readonly string[] => {
  const printed = printedFor(layout, filing);
  const told = (code: string): boolean =>
    printed.has(code) || partsOf(code).some((part) => printed.has(part) && isFiled(filing, part));
  const lost = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !told(code) && isFiled(filing, code));
  const ownRows = ownRowTexts(filing);
  return [
    ...FAMILIES.flatMap(({ zh, codes }) => {
      const names = lost(codes);
      const some = codes.some((code) => printed.has(code)) ? '的部分数' : '';
      return names.length === 0
        ? []
        : [`${zh}${some}在本样式没有栏目，不列出：${filedList(filing, names)}。`];
    }),
    ...packOf(filing.pack).tables.flatMap((table) => {
      const rest = codesOfTable(table).filter((code) => !NAMED_BY_FAMILY.has(code));
      const names = [
        ...lost(rest).map((code) => filedText(filing, code)),
        ...Object.keys(table.freeRows ?? {}).flatMap((code) => ownRows.get(code) ?? []),
      ];
      return names.length === 0
        ? []
        : [`“${table.zh}”表还有本样式没有栏目的数，不列出：${names.join('、')}。`];
    }),
  ];
};
