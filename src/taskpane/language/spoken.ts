import type { Filing } from '../../catalog';
import type { Finding, Repair } from '../../rules';
import type { RulesEnglish } from './use-english';

/** A finding as the pane speaks: only its words change, never its places, values or fingerprint. */
export const spokenFinding = (
  finding: Finding,
  filing: Filing,
  english: RulesEnglish | null,
): Finding =>
  english === null
    ? finding
    : {
        ...finding,
        ...english.englishFinding(finding, filing),
        cells: finding.cells.map((cell) => ({
          ...cell,
          name: english.englishCellName(cell, filing),
        })),
      };

/** A suggestion with its reason as the pane speaks. */
export const spokenRepair = (
  repair: Repair,
  filing: Filing,
  english: RulesEnglish | null,
): Repair =>
  english === null ? repair : { ...repair, reason: english.englishRepair(repair, filing) };

/** How a sheet is called: by the template's English title, or as the office named it. */
export const spokenSheet = (sheet: string, english: RulesEnglish | null): string =>
  english === null ? sheet : english.englishSheet(sheet);
