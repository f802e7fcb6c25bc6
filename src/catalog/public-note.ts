/**
 * What of a 说明 may leave the office. A clerk says it with two words: what stands behind `公开：` is
 * printed with the table, what stands behind `内部：` is not. Notes without either word were mostly written
 * for oneself, so only a part that states what was counted is taken for public; anything else stays in
 * the workbook until somebody writes 公开： before it.
 */
const MARKER = /(公开|内部)\s*[:：]/;

/** Words that state what a figure holds. */
const SCOPE =
  /统计范围|口径|范围为|包括|不含|不包括|其中|另计|不计入|[已未]?扣除|截至|为单位|单位为|以[^，；。]{1,6}计$|按[^，；。]{1,12}(?:计|统计|计算|填报)$|^(?:均?含|指|限|仅)/;

/** Working notes, also where a word of the scope stands in them. */
const WORKING =
  /[A-Z]\d{2}|原报告|原值|原文|附表|不是[^，；。]*[数量率]|概数\s*[:：]|未说明|不明|存疑|待[核查补定]|暂[填按估]|估[计算]|台账|系统导出|漏|[?？]|[核问]过|电话|要求|按[^，；。]{0,8}意见|领导|先(?:这样|压|填)|压一压/;

/** Whether a part of a note is written for the office itself. */
export const isWorking = (part: string): boolean => WORKING.test(part);

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
  part
    .split(/[，,（）()]+/)
    .filter((clause) => clause !== '')
    .every(goesOn);

/** The parts of a note that are printed beside the figure wherever it is published; '' when none is. */
export const publicNote = (note: string): string => {
  const [before = '', ...marked] = note.split(new RegExp(MARKER, 'g'));
  const said = marked.flatMap((word, index) =>
    index % 2 === 0 && word === '公开' ? parts(marked[index + 1] ?? '') : [],
  );
  return [...parts(before).filter(isPublic), ...said].join('；');
};

/** A row's own name as it may leave the office: with the two words, what stands behind 公开 alone; else whole. */
export const publicName = (name: string): string => {
  const [before = '', ...marked] = name.split(new RegExp(MARKER, 'g'));
  if (marked.length === 0) return name.trim();
  const said = marked.flatMap((word, index) =>
    index % 2 === 0 && word === '公开' ? parts(marked[index + 1] ?? '') : [],
  );
  return [...parts(before), ...said].join('、');
};

/** Rows that are no count of what was done: 期限要求，不是统计数. They stand in the workbook alone. */
export const saysNoStatistic = (note: string): boolean =>
  /不是[^，；。]*(?:统计|完成)数/.test(note);

/** Whether a note has a part that its writer marked 内部. */
export const hasInternalPart = (note: string): boolean => /内部\s*[:：]/.test(note);
