/** What is left of a threshold behind its number: 以上 of 5万元以上的, 之间 of 1万元至5万元之间的案件. */
const REMAINDER = /^(?:之间|之内|之外|以上|以下|以内|以外|左右|上下|多|余|[的、，,])+/;

/** What only leads on to the number: 警告、, 来访的. */
const LEADING_ON = /(?:[的、，,；;：:]|以及|(?<![总之调])和|及|与|其中)+$/;

/**
 * A number's name as a sentence shows it, without the pieces of words that are left at its ends; '' when
 * nothing is left that names anything.
 */
export const shownName = (name: string): string => {
  const shown = name.replace(REMAINDER, '').replace(LEADING_ON, '');
  return /[\u4e00-\u9fa5A-Za-z]/.test(shown) ? shown : '';
};
