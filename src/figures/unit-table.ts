/** Every unit and measure word of the field, once: cells, pasted blocks, prose and rules read it here. */

/** Units that are ten to some power of another: 角 is 10⁻¹ 元. The first of a family is its base. */
export const POWERS: readonly Readonly<Record<string, number>>[] = [
  { 元: 0, 元整: 0, 人民币元: 0, '¥': 0, 角: -1, 分: -2 },
  { '%': 0, '‰': -1 },
];

/** Measure words of whole things. */
const THINGS = [
  ...[
    '件',
    '宗',
    '起',
    '例',
    '卷',
    '本',
    '册',
    '份',
    '人',
    '名',
    '位',
    '次',
    '期',
    '场',
    '回',
    '批',
  ],
  ...[
    '个',
    '项',
    '条',
    '处',
    '家',
    '户',
    '辆',
    '台',
    '只',
    '头',
    '种',
    '张',
    '篇',
    '所',
    '座',
    '套',
  ],
  ...['单', '则', '部'],
] as const;

/** Those that count each time anew with 次 behind them: 件次, 人次. */
const EACH_TIME = [
  ...['件', '宗', '起', '场', '人', '家', '户', '名', '个', '批', '期', '车', '点', '台'],
] as const;

/** Lengths, areas, weights and the like, which a text counts goods, land and energy in. */
export const PHYSICAL: readonly string[] = [
  ...['吨', '公斤', '千克', '斤', '公顷', '亩', '平方米', '平方公里', '立方米', '公里', '千米'],
  ...['度电', '千瓦时'],
];

/** What may have decimals. */
const MEASURES: readonly string[] = ['课时', '学时', '小时', ...PHYSICAL];

/** Pairs as forms head a column with: 处(个). Also with full-width brackets. */
const PAIRS = ['处(个)', '项(件)', ...['件', '人', '家'].map((word) => `${word}(次)`)];

/** Words a number of prose is counted in, longest first, so that 件次 is not read as 件. */
export const COUNTED: readonly string[] = [
  ...PAIRS,
  ...PAIRS.map((pair) => pair.replace('(', '（').replace(')', '）')),
  ...['件/次', '人/次', '宗/次'],
  ...EACH_TIME.map((word) => `${word}次`),
  ...MEASURES,
  ...THINGS,
].sort((one, other) => other.length - one.length);

/** Measure words that count the same things and convert one to one; a word may be in several sets. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['件', '宗', '起', '件次', '宗次', '起次', '件/次', '例', '案', '卷', '本'],
  ['次', '件次', '件/次', '期', '场', '场次', '回', '批', '批次', '期次'],
  ['人', '名', '位', '人次', '名次', '人/次'],
  ['个', '项', '条', '处', '家', '户', '户次', '家次', '个次'],
  ['件', '份', '个'],
  ['辆', '台'],
  ['度', '度电', '千瓦时'],
  ['公里', '千米'],
  ['公斤', '千克'],
];

/**
 * Measure words a text may use for one thing; a word of another family is a slip (G-10). Narrower than what
 * converts: files are 卷, cases 件 or 宗, inspections 次, people 人, attendances 人次.
 */
export const FAMILIES: readonly (readonly string[])[] = [
  ['卷'],
  ['件', '宗', '起', '件次', '宗次', '起次', '例'],
  ['次', '场次', '户次', '家次', '批次'],
  ['人', '名', '位', '人次', '名次'],
  ['期', '次', '场'],
  ['个', '家', '户', '处', '条', '项', '家次'],
  ['份', '件'],
  ['项', '件', '条'],
];

const DIVISIBLE: ReadonlySet<string> = new Set([
  ...['万元', '元', '亿元', '%', '‰', '自填', ''],
  ...MEASURES,
]);

const KNOWN: ReadonlySet<string> = new Set([
  ...POWERS.flatMap((family) => Object.keys(family)),
  ...SYNONYMS.flat(),
  ...COUNTED.filter((word) => !/[(（]/.test(word)),
  ...['万元', '亿元', '百分点', '个百分点'],
]);

/** Whether a word is a unit of this field, whatever cell it stands in. */
export const isKnownUnit = (word: string): boolean => KNOWN.has(word);

/**
 * Whether figures in this unit are whole: cases, times, persons, items are; money, shares, hours and
 * quotients (元/宗, 次/人) are not. A unit the office names itself is whole unless it is a length, an area,
 * a weight or the like, which may have decimals.
 */
export const unitIsInteger = (unit: string): boolean =>
  !DIVISIBLE.has(unit) &&
  (unit === '件/次' || !unit.includes('/')) &&
  !/米|公里|亩|顷|吨|克|升|度|元$/.test(unit);
