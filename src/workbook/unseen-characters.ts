/**
 * Characters nobody sees: zero-width ones, a mark of byte order, marks that turn the direction of the
 * text behind them (Unicode 15, 23.2 and UAX #9), and halves of surrogate pairs. They come in by pasting,
 * make two equal names different and let a name read otherwise than it is written.
 */
const UNSEEN =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it reads, without them. */
export const asSeen = (text: string): string => text.replace(UNSEEN, '');
