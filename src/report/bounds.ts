import defaults from './data/bounds.json';

/**
 * The bounds at which the wording changes, in percent unless told; the defaults stand in
 * data/bounds.json, an office gives its own as an option of the draft.
 *
 * - `slight`, `marked`, `large`: 略增 below the first, 明显 from the second, 大幅 from the third;
 * - `times`: from this many times last year a growth is said as 是上年的…倍;
 * - `small`: below this on both sides a change is said in things, not in percent;
 * - the others: where a figure leads to a suggestion (`reviewers`: share of legal reviewers,
 *   国办发〔2018〕118号 asks for 5 %; `rise`: change against last year).
 */
export type ReportBounds = Readonly<Record<keyof typeof defaults, number>>;

export const reportBounds: ReportBounds = defaults;

export const isBound = (name: string): name is keyof ReportBounds => Object.hasOwn(defaults, name);
