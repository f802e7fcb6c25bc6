import { quotedText } from './value-formula';

/** The county whose figures they are, not the bureau of justice that collects them; as the name stands now. */
export const placeFormula = (unit: string, ending: string): string =>
  ending === '' ? unit : `SUBSTITUTE(${unit},${quotedText(ending)},"")`;
