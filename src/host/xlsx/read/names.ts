/** Defined names; print areas and titles among them go to their sheet's page layout. */
import type { Rectangle } from '../../engine';
import { coversAllRows, readReference, referenceRectangle, tokenize } from '../../engine';
import type { DefinedName, Sheet } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { formulaFromFile } from '../vocabulary/formula-text';

const areasOf = (formula: string): readonly Rectangle[] =>
  tokenize(formula.slice(1)).flatMap(({ kind, text }) =>
    kind === 'reference' ? (referenceRectangle(readReference(text)) ?? []) : [],
  );

function applyPrintName(name: string, areas: readonly Rectangle[], sheet: Sheet): void {
  if (name === '_xlnm.Print_Area') sheet.pageLayout = { ...sheet.pageLayout, printArea: areas };
  if (name !== '_xlnm.Print_Titles') return;
  const titleColumns = areas.find(coversAllRows);
  const titleRows = areas.find((area) => area !== titleColumns);
  sheet.pageLayout = {
    ...sheet.pageLayout,
    ...(titleRows ? { titleRows } : {}),
    ...(titleColumns ? { titleColumns } : {}),
  };
}

/** `sheets` in the order of the file, for a scope is a place in that order. */
export function readNames(
  workbook: XmlElement,
  sheets: readonly (Sheet | undefined)[],
): readonly DefinedName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').flatMap((item) => {
    const name = attributeOf(item, 'name') ?? '';
    const place = numberOf(item, 'localSheetId');
    const home = place === undefined ? undefined : sheets[place];
    if (place !== undefined && !home) return [];
    const formula = formulaFromFile(item.text);
    if (/^_xlnm\./i.test(name)) {
      if (home) applyPrintName(name, areasOf(formula), home);
      return [];
    }
    if (name === '' || formula === '=') return [];
    return [
      {
        name,
        ...(home ? { scope: home.id } : {}),
        formula,
        visible: !booleanOf(item, 'hidden'),
        comment: attributeOf(item, 'comment') ?? '',
      },
    ];
  });
}
