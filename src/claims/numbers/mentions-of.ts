import { halfWidth } from '../text/half-width';
import type { Mention } from '../types';
import { mentionsIn } from './scan';

/** Every number a text states as a statistic; offsets are those of the text given. */
export const mentionsOf = (text: string): readonly Mention[] =>
  mentionsIn(halfWidth(text)).map((mention) => ({
    ...mention,
    printed: text.slice(mention.from, mention.to),
  }));
