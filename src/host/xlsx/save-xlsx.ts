/**
 * Saves the workbook model as .xlsx. exceljs 4.4.0 writes cells and styles; what it drops or gets
 * wrong (names of constants and of single sheets, links inside the workbook, the order of
 * conditional formats, protection, threaded comments, custom XML, properties) is written here.
 */
import type { Workbook } from '../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from '../model';
import { pack } from './container/pack';
import { OFFICE_TYPES, relationshipsXml } from './container/relationships';
import { digitPixels } from './vocabulary/lengths';
import { contentTypesXml } from './write/content-types';
import { customXmlParts } from './write/custom-xml';
import { Differentials } from './write/differentials';
import { baseStyle, exceljsParts } from './write/exceljs-book';
import { peopleOf, peopleXml } from './write/notes';
import { appXml, coreXml, customPropertiesXml } from './write/properties';
import { sheetParts } from './write/sheet-part';
import { PartRelationships } from './write/sheet-relationships';
import { stylesXml } from './write/styles-part';
import { workbookXml } from './write/workbook-part';

function rootRelationships(hasCustomProperties: boolean): string {
  const core =
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationshipsXml([
    { type: `${OFFICE_TYPES}officeDocument`, target: 'xl/workbook.xml' },
    { type: core, target: 'docProps/core.xml' },
    { type: `${OFFICE_TYPES}extended-properties`, target: 'docProps/app.xml' },
    ...(hasCustomProperties
      ? [{ type: `${OFFICE_TYPES}custom-properties`, target: 'docProps/custom.xml' }]
      : []),
  ]);
}

/** The bytes of an .xlsx; the same model gives the same bytes. Formulas carry their results. */
export async function saveXlsx(workbook: Workbook): Promise<Uint8Array> {
  const base = baseStyle(workbook);
  const digit = digitPixels(base.fontName ?? DEFAULT_FONT, base.fontSize ?? DEFAULT_FONT_SIZE);
  const written = await exceljsParts(workbook, base, digit);
  const parts = new Map<string, string>();
  const relationships = new PartRelationships();
  const looks = new Differentials();
  const people = peopleOf(workbook.sheets);

  const sheetIds = workbook.sheets.map((sheet, index) => {
    const number = index + 1;
    const head = written.get(`xl/worksheets/sheet${number}.xml`) ?? '';
    const active = sheet === workbook.activeSheet;
    const made = sheetParts(sheet, head, { looks, base, people, active, number });
    for (const [path, text] of made) parts.set(path, text);
    return relationships.add(`${OFFICE_TYPES}worksheet`, `worksheets/sheet${number}.xml`);
  });

  const keep = (path: string, kind: string, text = written.get(path)): void => {
    if (text === undefined) return;
    parts.set(path, text);
    relationships.add(`${OFFICE_TYPES}${kind}`, path.replace('xl/', ''));
  };
  keep('xl/theme/theme1.xml', 'theme');
  keep('xl/styles.xml', 'styles', stylesXml(written.get('xl/styles.xml') ?? '', base, looks));
  keep('xl/sharedStrings.xml', 'sharedStrings');
  if (people.length) {
    parts.set('xl/persons/person.xml', peopleXml(people));
    relationships.add(
      'http://schemas.microsoft.com/office/2017/10/relationships/person',
      'persons/person.xml',
    );
  }
  for (const [path, text] of customXmlParts(workbook)) {
    parts.set(path, text);
    if (/item\d+\.xml$/.test(path)) relationships.add(`${OFFICE_TYPES}customXml`, `../${path}`);
  }
  parts.set('xl/workbook.xml', workbookXml(workbook, sheetIds));
  parts.set('xl/_rels/workbook.xml.rels', relationships.xml ?? '');
  parts.set('docProps/core.xml', coreXml(workbook));
  parts.set('docProps/app.xml', appXml(workbook));
  const custom = workbook.customProperties;
  if (custom.length) parts.set('docProps/custom.xml', customPropertiesXml(custom));
  parts.set('_rels/.rels', rootRelationships(custom.length > 0));
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()]));
  return pack(parts);
}
