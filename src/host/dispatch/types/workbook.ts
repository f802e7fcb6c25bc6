/** Excel.Workbook, its application, runtime and protection. */
import { invalidArgument, opens, requireOpenStructure } from '../../model';
import type { Workbook } from '../../model';
import { accessDenied } from '../../model';
import { booleanArgument, optionalString, stringArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import { commentCollectionType } from './comment';
import { customXmlPartCollectionType } from './custom-xml';
import { namedItemCollectionType } from './named-item';
import { documentPropertiesType } from './properties';
import { rangeType } from './range';
import { settingCollectionType } from './setting';
import { tableCollectionType } from './table';
import { worksheetCollectionType } from './worksheet-collection';

const applicationType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = wordArgument(
          value,
          ['Automatic', 'AutomaticExceptTables', 'Manual'],
          'calculationMode',
        );
      },
    },
    CalculationState: read(() => 'Done'),
    CalculationEngineVersion: read(() => 191029),
    DecimalSeparator: read(() => '.'),
    ThousandsSeparator: read(() => ','),
    UseSystemSeparators: read(() => true),
  },
  methods: {
    // Results are computed when they are read, so there is nothing to wait for.
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const runtimeType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_, session) => session.events.enabled,
      set: (_, value, session) => {
        session.events.enabled = booleanArgument(value, 'enableEvents');
      },
    },
  },
});

const workbookProtectionType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'WorkbookProtection',
  scalars: { Protected: read((workbook) => workbook.structureProtection !== undefined) },
  methods: {
    Protect: (workbook, [password]) => {
      requireOpenStructure(workbook);
      const word = optionalString(password, 'password');
      workbook.structureProtection = word === undefined ? {} : { password: word };
      workbook.changed({ type: 'workbook-protection' });
      return null;
    },
    Unprotect: (workbook, [password]) => {
      const { structureProtection } = workbook;
      if (!structureProtection) return null;
      const given = optionalString(password, 'password');
      if (!opens(structureProtection, given)) {
        throw accessDenied('工作簿的保护密码不对。');
      }
      workbook.structureProtection = undefined;
      workbook.changed({ type: 'workbook-protection' });
      return null;
    },
  },
});

export const workbookType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'Workbook',
  scalars: {
    Name: read((workbook) => workbook.name),
    ReadOnly: read(() => false),
    IsDirty: read((workbook) => workbook.version > 0),
    AutoSave: read(() => false),
    PreviouslySaved: read(() => true),
    CalculationEngineVersion: read(() => 191029),
    UsePrecisionAsDisplayed: read(() => false),
    ChartDataPointTrack: read(() => true),
  },
  children: {
    Application: (workbook) => applicationType(workbook),
    _Runtime: (workbook) => runtimeType(workbook),
    Worksheets: (workbook) => worksheetCollectionType(workbook),
    Names: (workbook) => namedItemCollectionType({ workbook, sheet: undefined }),
    Settings: (workbook) => settingCollectionType(workbook),
    Properties: (workbook) => documentPropertiesType(workbook),
    CustomXmlParts: (workbook) => customXmlPartCollectionType({ workbook, namespace: undefined }),
    Protection: (workbook) => workbookProtectionType(workbook),
    Comments: (workbook) => commentCollectionType({ workbook, sheet: undefined }),
    Tables: (workbook) => tableCollectionType(workbook),
  },
  methods: {
    GetSelectedRange: (workbook, _, session) => {
      const sheet = workbook.activeSheet;
      return rangeType(session.cells(sheet, sheet.selection));
    },
    GetActiveCell: (workbook, _, session) => {
      const sheet = workbook.activeSheet;
      const { top, left } = sheet.selection;
      return rangeType(session.cells(sheet, { top, left, bottom: top, right: left }));
    },
    _RemoveReference: (_, [id], session) => {
      session.release(stringArgument(id, 'reference'));
      return null;
    },
    _GetReferenceCount: (_, __, session) => session.referenceCount,
    Save: () => {
      throw invalidArgument('内嵌工作簿由宿主保存。');
    },
  },
});
