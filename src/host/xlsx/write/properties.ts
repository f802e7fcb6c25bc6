/** Document properties. No dates are written: the same workbook gives the same bytes. */
import type { CustomProperty, Workbook } from '../../model';
import { toSpreadsheetString } from '../markup/spreadsheet-string';
import { element, escapeText, textElement, xmlDocument } from '../markup/write-xml';
import { APP_PROPERTIES, CORE_PROPERTIES } from '../vocabulary/properties';

const listed = (
  workbook: Workbook,
  names: readonly (readonly [string, string])[],
): readonly string[] =>
  names.flatMap(([property, name]) => {
    const value = workbook.properties.get(property);
    return value ? textElement(name, value) : [];
  });

export const coreXml = (workbook: Workbook): string =>
  xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      listed(workbook, CORE_PROPERTIES),
    ),
  );

/** No program is claimed to have made the file. */
export const appXml = (workbook: Workbook): string =>
  xmlDocument(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      listed(workbook, APP_PROPERTIES),
    ),
  );

const INTEGER_LIMIT = 2 ** 31;

function valueXml({ type, value }: CustomProperty): string {
  if (type === 'Boolean') return element('vt:bool', {}, value === true ? 'true' : 'false');
  if (type === 'Date') return element('vt:filetime', {}, escapeText(String(value)));
  if (type === 'String') return textElement('vt:lpwstr', toSpreadsheetString(String(value)));
  const small =
    type === 'Number' && Number.isInteger(value) && Math.abs(Number(value)) < INTEGER_LIMIT;
  return element(small ? 'vt:i4' : 'vt:r8', {}, String(value));
}

export const customPropertiesXml = (properties: readonly CustomProperty[]): string =>
  xmlDocument(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      properties.map((property, index) =>
        element(
          'property',
          // Numbers below 2 are taken by the format; the id is the one all custom properties have.
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name: property.key },
          valueXml(property),
        ),
      ),
    ),
  );
