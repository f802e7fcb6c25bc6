/** Whether a figure is part of another one, or counted beside it. */
export type Membership = 'within' | 'apart';

const UNSURE = /是否|未说明|未注明|不明|whether/i;
const APART =
  /不(?:包)?含|不包括|未(?:包)?含|未计入|不计入?|不在|不属于|另计|另外|另行|单独|单列|之外|counted apart|not included/i;
const WITHIN = /含|包括|其中|计入|属于|之内|以内|在内|included/i;

/** What a note in 说明 says of whether its figure is part of another: 含在受理数内, 另计. Null when nothing. */
export const membershipIn = (note: string): Membership | null => {
  if (UNSURE.test(note)) return null;
  if (APART.test(note)) return 'apart';
  return WITHIN.test(note) ? 'within' : null;
};
