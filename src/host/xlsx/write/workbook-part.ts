/** The workbook part: sheets in order, names, structure protection, calculation. */
import type { DefinedName, Workbook } from '../../model';
import { element, escapeText, xmlDocument } from '../markup/write-xml';
import { formulaToFile } from '../vocabulary/formula-text';
import { calculationWords, visibilityWords } from '../vocabulary/words';
import { printNames } from './page';
import { structureXml } from './protection';

function nameXml(
  workbook: Workbook,
  { name, scope, formula, visible, comment }: DefinedName,
): string {
  const place = workbook.sheets.findIndex((sheet) => sheet.id === scope);
  if (scope !== undefined && place < 0) return '';
  return element(
    'definedName',
    {
      name,
      comment: comment || undefined,
      localSheetId: scope === undefined ? undefined : place,
      hidden: visible ? undefined : true,
    },
    escapeText(formulaToFile(formula)),
  );
}

function namesXml(workbook: Workbook): string {
  const names = [
    ...workbook.sheets.flatMap((sheet, place) =>
      printNames(sheet).map(([name, content]) =>
        element('definedName', { name, localSheetId: place }, escapeText(content)),
      ),
    ),
    ...workbook.names.map((name) => nameXml(workbook, name)),
  ].join('');
  return names && element('definedNames', {}, names);
}

/** `sheetIds` are the relationships of the sheets, in their order. */
export function workbookXml(workbook: Workbook, sheetIds: readonly string[]): string {
  const active = workbook.sheets.indexOf(workbook.activeSheet);
  const mode = calculationWords.toFile(workbook.calculationMode);
  return xmlDocument(
    element(
      'workbook',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      [
        element('workbookPr'),
        structureXml(workbook.structureProtection),
        element(
          'bookViews',
          {},
          element('workbookView', {
            xWindow: 0,
            yWindow: 0,
            windowWidth: 24000,
            windowHeight: 12000,
            activeTab: active,
          }),
        ),
        element(
          'sheets',
          {},
          workbook.sheets.map(({ name, visibility }, place) => {
            const state = visibilityWords.toFile(visibility);
            return element('sheet', {
              name,
              sheetId: place + 1,
              state: state === 'visible' ? undefined : state,
              'r:id': sheetIds[place],
            });
          }),
        ),
        namesXml(workbook),
        // The results stored are of our own calculator, so Excel is asked to compute again.
        element('calcPr', {
          calcId: 191029,
          calcMode: mode === 'auto' ? undefined : mode,
          fullCalcOnLoad: true,
        }),
      ],
    ),
  );
}
