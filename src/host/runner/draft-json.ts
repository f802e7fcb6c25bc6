import { numbersOf, outlineOf } from '../../report';
import type { ReportDocument } from '../../report';

/** The runner's contract for `report --json`. */
export function draftJson(document: ReportDocument): {
  readonly numbers: ReturnType<typeof numbersOf>;
  readonly omitted: ReportDocument['omitted'];
  readonly outline: ReturnType<typeof outlineOf>;
} {
  return {
    numbers: numbersOf(document),
    omitted: document.omitted,
    outline: outlineOf(document),
  };
}
