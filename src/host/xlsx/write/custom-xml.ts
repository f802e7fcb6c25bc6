/** Custom XML parts, and the part that holds the host's own state. */
import type { Workbook } from '../../model';
import { OFFICE_TYPES, relationshipsXml } from '../container/relationships';
import { element, textElement, xmlDocument } from '../markup/write-xml';
import { STATE_NAMESPACE } from '../vocabulary/host-state';

function stateXml(workbook: Workbook): string | undefined {
  const settings = [...workbook.settings].map(([key, value]) =>
    textElement('setting', JSON.stringify(value ?? null), { key }),
  );
  const sheets = workbook.sheets.flatMap(({ name, customProperties, enableCalculation }) => {
    const properties = [...customProperties].map(([key, value]) =>
      textElement('property', value, { key }),
    );
    if (!properties.length && enableCalculation) return [];
    return element(
      'sheet',
      { name, calculates: enableCalculation ? undefined : false },
      properties,
    );
  });
  const content = [...settings, ...sheets];
  return content.length
    ? xmlDocument(element('host', { xmlns: STATE_NAMESPACE }, content))
    : undefined;
}

/** An id of the host's part that no counted id meets. */
const STATE_ID = '{00000000-0000-4000-A000-000000000000}';

/** The parts by path; item n of the list is `customXml/item{n}.xml`. */
export function customXmlParts(workbook: Workbook): ReadonlyMap<string, string> {
  const state = stateXml(workbook);
  const all = [
    ...workbook.xmlParts,
    ...(state === undefined ? [] : [{ id: STATE_ID, xml: state }]),
  ];
  const parts = new Map<string, string>();
  all.forEach(({ id, xml }, index) => {
    const number = index + 1;
    parts.set(`customXml/item${number}.xml`, xml);
    parts.set(
      `customXml/itemProps${number}.xml`,
      xmlDocument(
        element(
          'ds:datastoreItem',
          {
            'ds:itemID': id,
            'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
          },
          element('ds:schemaRefs'),
        ),
      ),
    );
    parts.set(
      `customXml/_rels/item${number}.xml.rels`,
      relationshipsXml([
        { type: `${OFFICE_TYPES}customXmlProps`, target: `itemProps${number}.xml` },
      ]),
    );
  });
  return parts;
}
