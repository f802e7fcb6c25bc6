/** Custom XML parts, the host's own among them. */
import type { CustomXmlPart } from '../../model';
import type { Archive } from '../container/archive';
import type { Relationship } from '../container/relationships';
import { relationshipsOf } from '../container/relationships';
import { attributeOf, booleanOf, childrenOf } from '../markup/element-access';
import { readXml } from '../markup/read-xml';
import type { HostState } from '../vocabulary/host-state';
import { STATE_NAMESPACE } from '../vocabulary/host-state';

export interface CustomXml {
  readonly parts: readonly CustomXmlPart[];
  readonly state: HostState;
}

const NO_STATE: HostState = { settings: [], sheets: [] };

const isState = (xml: string): boolean =>
  xml.includes(`<host xmlns="${STATE_NAMESPACE}"`) && readXml(xml).name === 'host';

function readState(xml: string): HostState {
  const root = readXml(xml);
  return {
    settings: childrenOf(root, 'setting').map((item) => [
      attributeOf(item, 'key') ?? '',
      JSON.parse(item.text) as unknown,
    ]),
    sheets: childrenOf(root, 'sheet').map((item) => ({
      name: attributeOf(item, 'name') ?? '',
      calculates: booleanOf(item, 'calculates', true),
      properties: Object.fromEntries(
        childrenOf(item, 'property').map((each) => [attributeOf(each, 'key') ?? '', each.text]),
      ),
    })),
  };
}

function idOf(archive: Archive, target: string): string | undefined {
  const store = relationshipsOf(archive, target).find(({ kind }) => kind === 'customXmlProps');
  const text = store && archive.text(store.target);
  return text === undefined ? undefined : attributeOf(readXml(text), 'itemID');
}

/** `freshId` names the parts that carry no id. */
export function readCustomXml(
  archive: Archive,
  relationships: readonly Relationship[],
  freshId: () => string,
): CustomXml {
  const parts: CustomXmlPart[] = [];
  let state = NO_STATE;
  for (const { kind, target } of relationships) {
    const text = kind === 'customXml' ? archive.text(target) : undefined;
    if (text === undefined) continue;
    const xml = text.replace(/^\ufeff/, '');
    if (isState(xml)) state = readState(xml);
    else parts.push({ id: idOf(archive, target) ?? freshId(), xml });
  }
  return { parts, state };
}
