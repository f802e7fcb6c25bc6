/** Document properties, built-in and custom, and the custom properties of a sheet. */
import type { CustomProperty, Sheet, Workbook } from '../../model';
import { invalidArgument, itemNotFound } from '../../model';
import { stringArgument } from '../arguments';
import type { ObjectType, Scalar } from '../object-type';
import { defineType, read } from '../object-type';

interface PropertyHandle {
  readonly workbook: Workbook;
  readonly key: string;
}

function position({ workbook, key }: PropertyHandle): number {
  const wanted = key.toLowerCase();
  return workbook.customProperties.findIndex((each) => each.key.toLowerCase() === wanted);
}

function property(handle: PropertyHandle): CustomProperty {
  const found = handle.workbook.customProperties[position(handle)];
  if (!found) throw itemNotFound(`没有自定义属性“${handle.key}”。`);
  return found;
}

function store(handle: PropertyHandle, value: unknown): void {
  const { workbook, key } = handle;
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    throw invalidArgument(`自定义属性“${key}”的值不对。`);
  }
  const kept = value as string | number | boolean;
  const type =
    typeof kept === 'number' ? 'Number' : typeof kept === 'boolean' ? 'Boolean' : 'String';
  const entry: CustomProperty = { key, value: kept, type };
  const at = position(handle);
  if (at < 0) workbook.customProperties.push(entry);
  else workbook.customProperties[at] = entry;
}

const customPropertyType: ObjectType<PropertyHandle> = defineType<PropertyHandle>({
  name: 'CustomProperty',
  scalars: {
    Key: read(({ key }) => key),
    Value: {
      get: (handle) => property(handle).value,
      set: (handle, value) => store(handle, value),
    },
    Type: read((handle) => property(handle).type),
  },
  methods: {
    Delete: (handle) => {
      property(handle);
      handle.workbook.customProperties.splice(position(handle), 1);
      return null;
    },
  },
});

const customPropertyCollectionType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'CustomPropertyCollection',
  scalars: {},
  items: (workbook) =>
    workbook.customProperties.map(({ key }) => customPropertyType({ workbook, key })),
  item: (workbook, key) => {
    const handle = { workbook, key: String(key) };
    property(handle);
    return customPropertyType(handle);
  },
  methods: {
    Add: (workbook, [key, value]) => {
      const handle = { workbook, key: stringArgument(key, 'key') };
      store(handle, value);
      return customPropertyType(handle);
    },
    DeleteAll: (workbook) => {
      workbook.customProperties.splice(0);
      return null;
    },
    GetCount: (workbook) => workbook.customProperties.length,
    GetItemOrNullObject: (workbook, [key]) => {
      const handle = { workbook, key: String(key) };
      return position(handle) < 0 ? null : customPropertyType(handle);
    },
  },
});

const text = (name: string): Scalar<Workbook> => ({
  get: (workbook) => workbook.properties.get(name) ?? '',
  set: (workbook, value) => {
    workbook.properties.set(name, stringArgument(value, name));
  },
});

export const documentPropertiesType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'DocumentProperties',
  scalars: {
    Title: text('Title'),
    Subject: text('Subject'),
    Author: text('Author'),
    Keywords: text('Keywords'),
    Comments: text('Comments'),
    Category: text('Category'),
    Manager: text('Manager'),
    Company: text('Company'),
  },
  children: { Custom: (workbook) => customPropertyCollectionType(workbook) },
});

interface SheetPropertyHandle {
  readonly sheet: Sheet;
  readonly key: string;
}

const sheetPropertyType: ObjectType<SheetPropertyHandle> = defineType<SheetPropertyHandle>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    _Id: read(({ key }) => key),
    Key: read(({ key }) => key),
    Value: {
      get: ({ sheet, key }) => {
        if (!sheet.customProperties.has(key)) throw itemNotFound(`没有工作表属性“${key}”。`);
        return sheet.customProperties.get(key);
      },
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, stringArgument(value, 'value'));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
});

const sheetKey = (sheet: Sheet, key: unknown): string | undefined => {
  const wanted = String(key).toLowerCase();
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === wanted);
};

export const sheetPropertyCollectionType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  scalars: {},
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => sheetPropertyType({ sheet, key })),
  item: (sheet, key) => {
    const found = sheetKey(sheet, key);
    if (found === undefined) throw itemNotFound(`没有工作表属性“${String(key)}”。`);
    return sheetPropertyType({ sheet, key: found });
  },
  methods: {
    Add: (sheet, [key, value]) => {
      const name = sheetKey(sheet, key) ?? stringArgument(key, 'key');
      sheet.customProperties.set(name, stringArgument(value, 'value'));
      return sheetPropertyType({ sheet, key: name });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, [key]) => {
      const found = sheetKey(sheet, key);
      return found === undefined ? null : sheetPropertyType({ sheet, key: found });
    },
  },
});
