/** Excel.Setting: the add-in's own values, kept in the workbook. */
import type { Workbook } from '../../model';
import { itemNotFound } from '../../model';
import { stringArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';

interface SettingHandle {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType: ObjectType<SettingHandle> = defineType<SettingHandle>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    _Id: read(({ key }) => key),
    Key: read(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => {
        if (!workbook.settings.has(key)) throw itemNotFound(`没有设置“${key}”。`);
        return workbook.settings.get(key);
      },
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      return null;
    },
  },
});

export const settingCollectionType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'SettingCollection',
  scalars: {},
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingType({ workbook, key })),
  item: (workbook, key) => {
    const name = String(key);
    if (!workbook.settings.has(name)) throw itemNotFound(`没有设置“${name}”。`);
    return settingType({ workbook, key: name });
  },
  methods: {
    Add: (workbook, [key, value]) => {
      const name = stringArgument(key, 'key');
      workbook.settings.set(name, value);
      return settingType({ workbook, key: name });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, [key]) => {
      const name = String(key);
      return workbook.settings.has(name) ? settingType({ workbook, key: name }) : null;
    },
  },
});
