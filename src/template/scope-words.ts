/**
 * The declared switches in words (N-03: they stand in the note on scope), by declaration and value. The
 * cover, the sheets and the report all say them from here.
 */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  licences: {
    decision: '行政许可数按准予许可决定统计。',
    acceptance: '行政许可数按受理统计。',
    preliminary: '行政许可数含行政许可初审。',
  },
  penalties: {
    decision: '行政处罚数按作出处罚决定统计。',
    filing: '行政处罚数按立案统计。',
    closing: '行政处罚数按结案统计。',
  },
  court: {
    in: '行政强制数包括申请法院强制执行。',
    out: '计入执法行为总数的行政强制不包括申请法院强制执行。',
  },
  inspections: {
    in: '执法行为总数包括行政检查。',
    out: '执法行为总数不包括行政检查。',
  },
  counting: {
    'one-class': '一件处罚案件只归入一个处罚种类。',
    'by-class': '并处两种以上处罚的案件分别计入各处罚种类，各类之和可以大于案件数。',
  },
  classOrder: {
    statute: '并处两种以上的计入最重的一类，轻重按行政处罚法第九条所列先后。',
    shanxi: '并处两种以上的计入最重的一类，吊销许可证件重于责令停产停业、责令关闭和限制从业。',
    old8: '并处两种以上的计入最重的一类，轻重按警告、罚款、没收、暂扣、责令停产停业、吊销、行政拘留排列。',
    table: '并处两种以上的计入表中排在后面的一类。',
  },
  grades: {
    three: '案卷评查按优秀、合格、不合格三个等次评定。',
    four: '案卷评查按优秀、良好、合格、不合格四个等次评定。',
  },
};

/** The sentence for a declared value; '' for a value it has no words for. */
export const scopeSentence = (name: string, value: string): string => WORDS[name]?.[value] ?? '';

/** Kinds of penalty from light to grave, as each order has them; said beside the kinds themselves. */
const ORDERS: Readonly<Record<string, string>> = {
  statute:
    '由轻到重：警告、通报批评、罚款、没收违法所得、没收非法财物、暂扣、降低资质等级、吊销、限制开展生产经营活动、责令停产停业、责令关闭、限制从业、行政拘留。',
  shanxi:
    '由轻到重：警告、通报批评、罚款、没收违法所得、没收非法财物、暂扣、降低资质等级、限制开展生产经营活动、责令停产停业、责令关闭、限制从业、吊销、行政拘留。',
  old8: '由轻到重：警告、罚款、没收违法所得和非法财物、暂扣、责令停产停业、吊销、行政拘留。',
  table: '并处两种以上的，计入本表中排在后面的一类。',
};

/** The order in which a case with several penalties is classed, kind by kind; '' when unknown. */
export const classOrderSentence = (value: string): string => ORDERS[value] ?? '';

/** Characters of the longest note on scope there can be, for the room it is given. */
export const longestScopeNote = (): number =>
  Object.values(WORDS).reduce(
    (sum, sentences) => sum + Math.max(...Object.values(sentences).map(({ length }) => length)),
    0,
  );
