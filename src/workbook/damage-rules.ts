/** What can be wrong with the sheets themselves; the numbers are stable, severities are the rules' matter. */
export const DAMAGE = {
  sheetMissing: 'T-01',
  rowDeleted: 'T-02',
  codeChanged: 'T-03',
  rowsMoved: 'T-04',
  sheetTwice: 'T-05',
  formulaOverwritten: 'T-06',
  formulaInInput: 'T-07',
  nameLost: 'T-08',
  columnLost: 'T-09',
  codeTwice: 'T-10',
  formulaChanged: 'T-11',
  choiceUnknown: 'T-12',
  rowInQuestion: 'T-13',
  hiddenCharacters: 'T-14',
  notesAstray: 'T-15',
  figuresCut: 'T-16',
} as const;
