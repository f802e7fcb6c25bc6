import type { Finding } from '../../rules';
import { groupOf } from './group-findings';
import type { GroupId } from './group-findings';

/** Which findings are shown. */
export interface FindingFilter {
  readonly severity: GroupId | '';
  /** Name of a sheet; '' for all. */
  readonly sheet: string;
  /** Words that must all occur somewhere in the finding. */
  readonly text: string;
}

export const noFilter: FindingFilter = { severity: '', sheet: '', text: '' };

export const isFiltered = ({ severity, sheet, text }: FindingFilter): boolean =>
  severity !== '' || sheet !== '' || text.trim() !== '';

/** The sheet a finding is about: that of its first cell that has a place; '' when there is none. */
export const sheetOf = ({ cells }: Finding): string =>
  cells.find(({ place }) => place !== null)?.place?.sheet ?? '';

/** Full-width and half-width, upper and lower case are the same to someone who searches. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsIn = (finding: Finding, sheetName: (sheet: string) => string): string =>
  plain(
    [
      finding.rule,
      finding.title,
      finding.message,
      finding.basis,
      finding.explanation?.text ?? '',
      ...finding.cells.flatMap(({ code, name, place, value }) => [
        code,
        name,
        value,
        place === null ? '' : `${sheetName(place.sheet)} ${place.address}`,
      ]),
    ].join('\n'),
  );

/** @param sheetName how a sheet is called in the language of the pane */
export const filterFindings = (
  findings: readonly Finding[],
  { severity, sheet, text }: FindingFilter,
  sheetName: (sheet: string) => string = (name) => name,
): readonly Finding[] => {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (severity === '' || groupOf(finding) === severity) &&
      (sheet === '' || sheetOf(finding) === sheet) &&
      (words.length === 0 ||
        ((said) => words.every((word) => said.includes(word)))(wordsIn(finding, sheetName))),
  );
};

/** Sheets with the number of their findings, in the order of the findings. */
export const sheetCounts = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const sheet = sheetOf(finding);
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return counts;
};
