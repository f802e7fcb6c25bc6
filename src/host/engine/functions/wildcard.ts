/**
 * Patterns of Excel: `*` any text, `?` one character, `~` before them the character itself. Matched
 * from segment to segment and not by a regular expression, whose time grows without bound with each
 * further `*`.
 */

/** One character wanted, or null for any. */
type Segment = readonly (string | null)[];

function segmentsOf(pattern: string): readonly Segment[] {
  const segments: (string | null)[][] = [[]];
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (letter === '~' && next !== '' && '*?~'.includes(next)) {
      segments.at(-1)?.push(next);
      at += 1;
    } else if (letter === '*') segments.push([]);
    else segments.at(-1)?.push(letter === '?' ? null : letter);
  }
  return segments;
}

const fits = (text: string, at: number, segment: Segment): boolean =>
  at >= 0 &&
  at + segment.length <= text.length &&
  segment.every((wanted, index) => wanted === null || wanted === text.charAt(at + index));

/** Where the segment first stands at or after `from`; -1 when nowhere. */
function place(text: string, segment: Segment, from: number): number {
  for (let at = from; at + segment.length <= text.length; at += 1)
    if (fits(text, at, segment)) return at;
  return -1;
}

/** The end of the segments found one after another from `from`; -1 when one is missing. */
function endOf(text: string, segments: readonly Segment[], from: number): number {
  let end = from;
  for (const segment of segments) {
    const at = place(text, segment, end);
    if (at < 0) return -1;
    end = at + segment.length;
  }
  return end;
}

/** Whether a text as a whole fits the pattern, without case. */
export function matchesWildcard(pattern: string): (text: string) => boolean {
  const segments = segmentsOf(pattern.toLowerCase());
  const [first = [], ...rest] = segments;
  const last = rest.pop();
  return (given) => {
    const text = given.toLowerCase();
    if (!fits(text, 0, first)) return false;
    if (last === undefined) return text.length === first.length;
    const end = endOf(text, rest, first.length);
    return (
      end >= 0 && end + last.length <= text.length && fits(text, text.length - last.length, last)
    );
  };
}

/** Where in the text something that fits the pattern first begins; -1 when nowhere. */
export function findWildcard(pattern: string, given: string, from: number): number {
  const text = given.toLowerCase();
  const [first = [], ...rest] = segmentsOf(pattern.toLowerCase());
  const at = place(text, first, from);
  // What is not found after the first place of the beginning is not found after a later one.
  return at >= 0 && endOf(text, rest, at + first.length) >= 0 ? at : -1;
}
