/**
 * The codes a layout's value mentions, ranges `C11..C24` written out, each as often as it stands there.
 * Only names are looked at; `template` parses and renders the expression.
 */
export const codesInValue = (value: string): readonly string[] =>
  [...value.matchAll(/([A-Z])(\d{2})(?:\s*\.\.\s*[A-Z](\d{2}))?/g)].flatMap(
    ([, letter = '', first = '', last = first]) =>
      Array.from(
        { length: Math.max(1, Number(last) - Number(first) + 1) },
        (_, step) => `${letter}${String(Number(first) + step).padStart(2, '0')}`,
      ),
  );
