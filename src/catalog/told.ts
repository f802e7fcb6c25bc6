/**
 * A sentence in both of the pane's languages, side by side, so that neither can be forgotten. Words of
 * the report itself are quoted as they stand; our own names are given in the language of the sentence.
 */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

export const told = (zh: string, en: string): Told => ({ zh, en });
