/** Words that turn round what follows them, up to the next pause. */
const NEGATED =
  /(?:不是|不以|不含|不包括|不包含|不计|不涉及|并非|没有|未)[^，,；;。、（）()\r\n]*/g;

/** What a note affirms: of 不含简易程序 and 未参加上级培训 nothing is left. */
export const affirmed = (note: string): string => note.replace(NEGATED, '');
