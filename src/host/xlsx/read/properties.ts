/** Document properties, Excel's own and custom ones. */
import type { CustomProperty } from '../../model';
import type { Archive } from '../container/archive';
import { attributeOf, childOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readXml } from '../markup/read-xml';
import { fromSpreadsheetString } from '../markup/spreadsheet-string';
import { APP_PROPERTIES, CORE_PROPERTIES } from '../vocabulary/properties';

const rootOf = (archive: Archive, path: string): XmlElement | undefined => {
  const text = archive.text(path);
  return text === undefined ? undefined : readXml(text);
};

export function readProperties(archive: Archive): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (path: string, names: readonly (readonly [string, string])[]): void => {
    const root = rootOf(archive, path);
    for (const [property, name] of names) {
      const text = childOf(root, name.replace(/^.*:/, ''))?.text;
      if (text) found.set(property, text);
    }
  };
  take('docProps/core.xml', CORE_PROPERTIES);
  take('docProps/app.xml', APP_PROPERTIES);
  return found;
}

function typed(kind: string, text: string): Pick<CustomProperty, 'type' | 'value'> {
  if (kind === 'bool') return { type: 'Boolean', value: ['1', 'true'].includes(text) };
  if (kind === 'filetime' || kind === 'date') return { type: 'Date', value: text };
  if (/^r[48]$|^decimal$/.test(kind)) return { type: 'Float', value: Number(text) };
  if (/^u?i[1248]$|^u?int$/.test(kind)) return { type: 'Number', value: Number(text) };
  return { type: 'String', value: fromSpreadsheetString(text) };
}

export const readCustomProperties = (archive: Archive): readonly CustomProperty[] =>
  (rootOf(archive, 'docProps/custom.xml')?.children ?? []).flatMap((item) => {
    const [value] = item.children;
    const key = attributeOf(item, 'name');
    return key === undefined || !value ? [] : [{ key, ...typed(value.name, value.text) }];
  });
