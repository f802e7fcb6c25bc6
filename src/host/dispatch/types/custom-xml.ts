/** Excel.CustomXmlPart. */
import type { CustomXmlPart, Workbook } from '../../model';
import { invalidArgument, itemNotFound } from '../../model';
import { stringArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';

interface PartHandle {
  readonly workbook: Workbook;
  readonly id: string;
}

interface PartOwner {
  readonly workbook: Workbook;
  /** Set for the collection of one namespace only. */
  readonly namespace: string | undefined;
}

/** The namespace of the root element; '' when it has none. */
export const namespaceOf = (xml: string): string =>
  /<[^?!][^>]*?\sxmlns\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';

function part({ workbook, id }: PartHandle): CustomXmlPart {
  const found = workbook.xmlParts.find((each) => each.id === id);
  if (!found) throw itemNotFound('自定义 XML 部件已不存在。');
  return found;
}

function checkedXml(value: unknown): string {
  const xml = stringArgument(value, 'xml');
  if (!/^\s*<[\s\S]+>\s*$/.test(xml)) throw invalidArgument('自定义 XML 部件的内容不是 XML。');
  return xml;
}

const customXmlPartType: ObjectType<PartHandle> = defineType<PartHandle>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: read(({ id }) => id),
    NamespaceUri: read((handle) => namespaceOf(part(handle).xml)),
  },
  methods: {
    GetXml: (handle) => part(handle).xml,
    SetXml: (handle, [xml]) => {
      const { workbook, id } = handle;
      workbook.xmlParts[workbook.xmlParts.indexOf(part(handle))] = { id, xml: checkedXml(xml) };
      return null;
    },
    Delete: (handle) => {
      handle.workbook.xmlParts.splice(handle.workbook.xmlParts.indexOf(part(handle)), 1);
      return null;
    },
  },
});

const parts = ({ workbook, namespace }: PartOwner): readonly CustomXmlPart[] =>
  workbook.xmlParts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);

export const customXmlPartCollectionType: ObjectType<PartOwner> = defineType<PartOwner>({
  name: 'CustomXmlPartCollection',
  scalars: {},
  items: (owner) =>
    parts(owner).map(({ id }) => customXmlPartType({ workbook: owner.workbook, id })),
  item: (owner, key) => {
    const found = parts(owner).find(({ id }) => id === key);
    if (!found) throw itemNotFound('没有这个自定义 XML 部件。');
    return customXmlPartType({ workbook: owner.workbook, id: found.id });
  },
  methods: {
    Add: ({ workbook }, [xml]) => {
      const id = workbook.freshId();
      workbook.xmlParts.push({ id, xml: checkedXml(xml) });
      return customXmlPartType({ workbook, id });
    },
    GetByNamespace: ({ workbook }, [namespace]) =>
      customXmlPartCollectionType({
        workbook,
        namespace: stringArgument(namespace, 'namespaceUri'),
      }),
    GetCount: (owner) => parts(owner).length,
    GetItemOrNullObject: (owner, [key]) => {
      const found = parts(owner).find(({ id }) => id === key);
      return found ? customXmlPartType({ workbook: owner.workbook, id: found.id }) : null;
    },
    GetOnlyItem: (owner) => {
      const [only, second] = parts(owner);
      if (!only || second) throw itemNotFound('这个命名空间下不是恰好一个自定义 XML 部件。');
      return customXmlPartType({ workbook: owner.workbook, id: only.id });
    },
    GetOnlyItemOrNullObject: (owner) => {
      const [only, second] = parts(owner);
      return only && !second ? customXmlPartType({ workbook: owner.workbook, id: only.id }) : null;
    },
  },
});
