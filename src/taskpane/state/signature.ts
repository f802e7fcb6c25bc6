import type { Filing } from '../../catalog';

/**
 * All that an audit or a draft was made from, as one string: equal strings mean that what the pane
 * shows is still true. Places count too, since the findings name addresses.
 */
export const signatureOf = (filing: Filing): string =>
  JSON.stringify([
    filing.cover,
    filing.declarations,
    filing.texts,
    filing.damages,
    [...filing.figures].map(([key, { state, note, name, unit, place }]) => [
      key,
      state.kind === 'number'
        ? [String(state.stated.value.numerator), String(state.stated.value.denominator)]
        : state,
      note,
      name,
      unit,
      place,
    ]),
  ]);
