import { shownStyle } from '../../src/host/model';
import { failureOf, put, withHost } from './with-host';

const host = withHost();

describe('data validation', () => {
  it('reads back rule, prompt and alert', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      dataValidation.prompt = { showPrompt: true, title: '本年', message: '填整数' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: '错',
        message: '不是整数',
      };
      dataValidation.ignoreBlanks = false;
      const inside = sheet.getRange('B3').dataValidation.load();
      const outside = sheet.getRange('C3').dataValidation.load('type');
      const mixed = sheet.getRange('B2:C2').dataValidation.load('type');
      await context.sync();
      expect(inside.toJSON()).toMatchObject({
        type: 'WholeNumber',
        rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
        prompt: { showPrompt: true, title: '本年', message: '填整数' },
        errorAlert: { showAlert: true, style: 'Stop', title: '错', message: '不是整数' },
        ignoreBlanks: false,
      });
      expect([outside.type, mixed.type]).toEqual(['None', 'Inconsistent']);
    });
  });

  it('takes a range as the source of a list, and cuts itself where another rule is set', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const choices = context.workbook.worksheets.add('选项').getRange('A1:A2');
      choices.values = [['有'], ['无']];
      sheet.getRange('A1:A5').dataValidation.rule = {
        list: { inCellDropDown: true, source: choices },
      };
      sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=A3>1' } };
      const list = sheet.getRange('A4').dataValidation.load('rule,type');
      const custom = sheet.getRange('A3').dataValidation.load('rule');
      await context.sync();
      expect(list.rule.list?.source).toBe('=选项!$A$1:$A$2');
      expect(custom.rule.custom?.formula).toBe('=A3>1');
    });
    expect(host().workbook.sheets[0]?.validations.map((rule) => rule.ranges.length)).toEqual([
      2, 1,
    ]);
  });

  it('finds the cells that break a rule', async () => {
    await put('A1:A4', [[1], [-1], ['三'], ['']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4');
      range.dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      const bad = range.dataValidation.getInvalidCellsOrNullObject().load('address');
      range.dataValidation.load('valid');
      await context.sync();
      expect(bad.address).toBe('Sheet1!A2,Sheet1!A3');
      expect(range.dataValidation.valid).toBeNull();
    });
    const none = await failureOf(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .dataValidation.getInvalidCells();
    });
    expect(none.code).toBe('ItemNotFound');
  });

  it('refuses a broken rule and texts that Excel has no room for', async () => {
    const set = (rule: Excel.DataValidationRule): Promise<string> =>
      failureOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = rule;
      }).then(({ code }) => code);
    expect(await set({ custom: { formula: '=SUM(' } })).toBe('InvalidArgument');
    expect(await set({ list: { source: '甲'.repeat(256), inCellDropDown: true } })).toBe(
      'InvalidArgument',
    );
    const prompt = await failureOf(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      dataValidation.prompt = { showPrompt: true, title: '题'.repeat(33), message: '' };
    });
    expect(prompt).toMatchObject({ code: 'InvalidArgument', location: 'DataValidation.prompt' });
  });
});

describe('conditional formats', () => {
  it('apply by priority, relative to each cell, and stop where told', async () => {
    await put('A1:A3', [[1], [5], [-1]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
      const low = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      low.custom.rule.formula = '=A1<3';
      low.custom.format.fill.color = '#FFC7CE';
      low.custom.format.font.color = '#9C0006';
      const negative = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      negative.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      negative.cellValue.format.fill.color = '#C00000';
      negative.stopIfTrue = true;
      range.conditionalFormats.load('items/type,items/priority');
      await context.sync();
      expect(range.conditionalFormats.items.map((item) => [item.type, item.priority])).toEqual([
        ['CellValue', 0],
        ['Custom', 1],
      ]);
    });
    const { workbook } = host();
    const fills = [0, 1, 2].map((row) => shownStyle(workbook, workbook.activeSheet, row, 0).fill);
    expect(fills).toEqual(['#FFC7CE', undefined, '#C00000']);
    expect(shownStyle(workbook, workbook.activeSheet, 2, 0).fontColor).toBeUndefined();
  });

  it('are counted, found and cleared', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRange('A1:B2').conditionalFormats.add('Custom');
      format.custom.rule.formula = 'TRUE';
      format.load('id');
      const count = sheet.getRange('B2').conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      sheet.getRange('B2').conditionalFormats.clearAll();
      const left = sheet.getRange('B2').conditionalFormats.getCount();
      const kept = sheet.getRange('A1').conditionalFormats.getCount();
      await context.sync();
      expect([left.value, kept.value]).toEqual([0, 1]);
    });
    const other = await failureOf(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .conditionalFormats.add('IconSet');
    });
    expect(other.code).toBe('ApiNotFound');
  });
});
