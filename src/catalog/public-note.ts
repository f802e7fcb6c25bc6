/**
 * What of a 说明 may leave the office. A clerk says it with two words: what stands behind `公开：` is
 * printed with the table, what stands behind `内部：` is not. Notes without either word were mostly written
 * for oneself, so only a part that states what was counted is taken for public; anything else stays in
 * the workbook until somebody writes 公开： before it.
 */
const MARKER = /(不公开|[勿未不莫]要?公开|公开|内部)\s*[:：]/;

/** Said in any other way that a text is not to leave the office: 【内部】, 勿外传, 仅供领导参阅. */
const CLOSED =
  /[【（([〔]\s*(?:内部|不公开|保密)[^】）)\]〕]*[】）)\]〕]|^\s*内部(?:\s|掌握|使用|参[考阅])|(?:仅供|只供|限)[^，；。]{0,4}(?:内部|参[考阅])|内部(?:使用|掌握|参[考阅])|[不勿莫](?:得|要|宜|可)?(?:公开|外传|对外|外泄|上报|写入)|保密|涉密|机密|秘密/;

/** Whether a text says of itself that it is not to leave the office. */
export const isClosed = (text: string): boolean => CLOSED.test(text);

/** Words that state what a figure holds. */
const SCOPE =
  /统计范围|口径|范围为|包括|不含|不包括|其中|另计|不计入|[已未]?扣除|截至|为单位|单位为|以[^，；。]{1,6}计$|按[^，；。]{1,12}(?:计|统计|计算|填报)$|^(?:均?含|指|限|仅)/;

/** Working notes, also where a word of the scope stands in them. */
const WORKING =
  /[A-Z]\d{2}|原报告|原值|原文|附表|不是[^，；。]*[数量率]|概数\s*[:：]|未说明|不明|存疑|待[核查补定]|暂[填按估]|估[计算]|台账|系统导出|漏|[?？]|[核问]过|电话|不一致|不符|对不上|限于(?:时间|条件|人手|人员|经费|篇幅)|没报|未报|少报|瞒|压下|要求|按[^，；。]{0,8}意见|领导|先(?:这样|压|填)|压一压/;

/** Whether a part of a note is written for the office itself. */
export const isWorking = (part: string): boolean => WORKING.test(part);

/** What no office prints beside a figure of its own: faults, cases against people, and who said what. */
const SENSITIVE =
  /纪委|监委|纪检|监察|巡视|巡察|违法|违纪|违规|错案|人情|亲戚|批示|被[查处判罚]|处分|通报|追责|拘留|调查|(?:^|[由按指含经])(?:[小老][\u4e00-\u9fff]|[\u4e00-\u9fff]{1,2}(?:局|队|科|处|股|所|主任|书记|县|镇|区|市)长|[\u4e00-\u9fff](?:局|队|科|工|主任|书记))(?!执法)/;

/** Parts of a note by its own punctuation. */
const parts = (text: string): readonly string[] =>
  text
    .split(/[；;。\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A clause beside one that states a scope may only go on with it: numbers of its parts, or what is within. */
const goesOn = (clause: string): boolean =>
  SCOPE.test(clause) || /\d/.test(clause) || /^(?:含|不含|及|和|与|或者?)/.test(clause);

const isPublic = (part: string): boolean =>
  SCOPE.test(part) &&
  !isWorking(part) &&
  !SENSITIVE.test(part) &&
  part
    .split(/[，,（）()]+/)
    .filter((clause) => clause !== '')
    .every(goesOn);

interface Marked {
  /** Before the first mark; '' where it says of itself that it is not for the public. */
  readonly unmarked: string;
  /** What stands behind each 公开：. */
  readonly open: readonly string[];
  readonly hasMarks: boolean;
}

/** A text divided by the marks 公开： and 内部：. */
export const byMarks = (text: string): Marked => {
  const [unmarked = '', ...marked] = text.split(new RegExp(MARKER, 'g'));
  return {
    unmarked: isClosed(unmarked) ? '' : unmarked,
    open: marked.flatMap((word, index) =>
      index % 2 === 0 && word === '公开' ? [marked[index + 1] ?? ''] : [],
    ),
    hasMarks: marked.length > 0,
  };
};

/** The parts of a note that are printed beside the figure wherever it is published; '' when none is. */
export const publicNote = (note: string): string => {
  const { unmarked, open } = byMarks(note);
  return [...parts(unmarked).filter(isPublic), ...open.flatMap(parts)].join('；');
};

/** A row's own name as it may leave the office: with the two words, what stands behind 公开 alone; else whole. */
export const publicName = (name: string): string => {
  const bracketed = name.replace(/[（(【]\s*内部\s*[:：][^）)】]*[）)】]/g, '').trim();
  const { unmarked, open, hasMarks } = byMarks(bracketed);
  if (!hasMarks) return unmarked.trim();
  return [...parts(unmarked), ...open.flatMap(parts)].join('、');
};

/** Rows that are no count of what was done: 期限要求，不是统计数. They stand in the workbook alone. */
export const saysNoStatistic = (note: string): boolean =>
  /不是[^，；。]*(?:统计|完成)数/.test(note);

/** Whether a note has a part that its writer marked 内部. */
export const hasInternalPart = (note: string): boolean =>
  /(?:内部|不公开)\s*[:：]/.test(note) || isClosed(note);

/** Characters of a line that is a remark. */
const REMARK = 40;

/** Lines of the office's own text as they may leave it: what is marked 内部 does not. */
export const publicLine = (line: string): string => {
  const { unmarked, open, hasMarks } = byMarks(line);
  // A paragraph may speak of secrets; a short line that says so is a remark on itself.
  if (!hasMarks) return line.length < REMARK ? unmarked.trim() : line.trim();
  return [unmarked, ...open].map((each) => each.trim()).join('');
};
