/** Words that turn round what follows them, up to the next pause. */
const NEGATED =
  /(?:不是|不以|不含|不包括|不包含|不计|不涉及|并非|没有|未)[^，,；;。、（）()\r\n]*/g;

/** What a note affirms: of 不含简易程序 and 未参加上级培训 nothing is left. */
export const affirmed = (note: string): string => note.replace(NEGATED, '');

/** Of a part of the figure alone: 其中新领40人, 含征求意见稿3件. */
const OF_PART = /(?:其中|包括|另有|含)[^，,；;。、（）()\r\n]*/g;

/** What a note affirms of the whole figure, not of a part of it. */
export const ofTheWhole = (note: string): string => affirmed(note).replace(OF_PART, '');
