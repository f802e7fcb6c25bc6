import type { Finding } from '../claim';
import type { Reading } from '../stated';
import { catalogueRate } from './catalogue-rates';
import type { Lookup } from './lookup';
import { impossible, spokenRate, tooLarge, zeroRate } from './spoken-rates';

/** Every rate: by the catalogue's formula, by its own words, or as impossible. */
export const rateRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  reading.stated.flatMap((rate) => {
    const zero = zeroRate(reading, rate);
    if (zero !== null) return [zero];
    if (
      rate.mention.measure !== 'percent' ||
      rate.mention.range !== undefined ||
      rate.role === 'change' ||
      rate.role === 'target'
    )
      return [];
    const large = tooLarge(reading, rate);
    if (large !== null) return [large];
    if (rate.role === 'share') return [];
    const several = /率[、和][^，]*率/.test(rate.words.near);
    const found =
      (several ? null : catalogueRate(reading, rate, lookup)) ??
      (several ? null : spokenRate(reading, rate)) ??
      impossible(reading, rate);
    return found === null ? [] : [found];
  });
