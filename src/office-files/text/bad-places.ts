/** Where U+FFFD stands: a decoder that is not strict puts it where bytes are of no character. */
export function badPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1))
    places.push(at);
  return places;
}
