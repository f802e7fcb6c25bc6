/** The list of what every part is (ECMA-376 part 2, 10.1.2). */
import { element, xmlDocument } from '../markup/write-xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.';

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${SPREADSHEET}worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}sharedStrings+xml`],
  [/^xl\/comments\d+\.xml$/, `${SPREADSHEET}comments+xml`],
  [/^xl\/theme\/theme\d+\.xml$/, `${DOCUMENT}theme+xml`],
  [/^xl\/threadedComments\//, 'application/vnd.ms-excel.threadedcomments+xml'],
  [/^xl\/persons\//, 'application/vnd.ms-excel.person+xml'],
  [/^customXml\/itemProps\d+\.xml$/, `${DOCUMENT}customXmlProperties+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${DOCUMENT}extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${DOCUMENT}custom-properties+xml`],
];

export function contentTypesXml(paths: readonly string[]): string {
  const overrides = [...paths].sort().flatMap((path) => {
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined
      ? []
      : element('Override', { PartName: `/${path}`, ContentType: type });
  });
  const defaults = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'vml', ContentType: `${DOCUMENT}vmlDrawing` }),
  ];
  return xmlDocument(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      ...defaults,
      ...overrides,
    ]),
  );
}
