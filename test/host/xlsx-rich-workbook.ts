/** A workbook with something of everything the model holds. */
import { parseRectangle } from '../../src/host/engine';
import type { Rectangle } from '../../src/host/engine';
import {
  DEFAULT_PAGE_LAYOUT,
  NOTHING_ALLOWED,
  activateSheet,
  addConditional,
  addName,
  addSheet,
  applyStyle,
  changeValidation,
  mergeArea,
  newWorkbook,
  passwordHash,
  renameSheet,
  selectArea,
  setVisibility,
  styleArea,
  styleBorder,
  writeBlock,
} from '../../src/host/model';
import type { Sheet, Workbook } from '../../src/host/model';

export function area(name: string): Rectangle {
  const found = parseRectangle(name);
  if (!found) throw new Error(`${name} is no address`);
  return found;
}

export function firstSheet(workbook: Workbook): Sheet {
  const [first] = workbook.sheets;
  if (!first) throw new Error('a workbook without sheets');
  return first;
}

function fillCells(workbook: Workbook, sheet: Sheet): void {
  writeBlock(workbook, sheet, area('A1:C8'), [
    ['代码', '指标 & <口径> "引"', '本年'],
    ['B01', "'00123", 28972],
    ['B02', '  前后有空格  ', 0.1],
    ['真', true, '=C2*0.8741'],
    ['除零', '=C2/0', '=IFS(C2>1,"多",TRUE,"少")'],
    ['找不到', '#N/A', '=SUM(名下!$A$1:A2)&"件"'],
    ['换行\n第二行\r\n第三行', "'_x0041_ 不是 A", '=IFERROR(B5,"—")'],
    [-12.5, 1e21, '=STDEV.S(C2,C3)'],
  ]);
  styleArea(workbook, sheet, area('A1:C1'), {
    fontName: '黑体',
    fontSize: 14,
    fontColor: '#1F4E79',
    bold: true,
    italic: true,
    underline: 'Double',
    strikethrough: true,
    fill: '#DDEBF7',
    horizontal: 'CenterAcrossSelection',
    vertical: 'Center',
    wrap: true,
  });
  for (const side of ['EdgeTop', 'EdgeBottom', 'InsideVertical', 'EdgeLeft']) {
    styleBorder(workbook, sheet, area('A1:C3'), side, {
      style: side === 'EdgeTop' ? 'Double' : 'Continuous',
      weight: side === 'EdgeTop' ? 'Thick' : 'Medium',
      color: '#808080',
    });
  }
  styleBorder(workbook, sheet, area('E1'), 'DiagonalUp', { style: 'Dash', color: '#FF0000' });
  styleArea(workbook, sheet, area('C2'), { numberFormat: '#,##0', locked: false, fill: '#FFF2CC' });
  styleArea(workbook, sheet, area('C3'), { numberFormat: '0.00%', formulaHidden: true });
  styleArea(workbook, sheet, area('A8'), {
    numberFormat: 'yyyy"年"m"月"d"日"',
    indent: 2,
    horizontal: 'Left',
  });
  styleArea(workbook, sheet, area('B8'), { textOrientation: -45, shrink: true });
  styleArea(workbook, sheet, area('C8'), { textOrientation: 180 });
  styleArea(workbook, sheet, area('G3:H4'), { fill: '#FCE4D6' });
  mergeArea(workbook, sheet, area('E3:F5'), false);
}

function fillRules(workbook: Workbook, sheet: Sheet): void {
  const alert = {
    showAlert: true,
    style: 'Stop',
    title: '不是整数',
    message: '请填不小于 0 的整数。',
  };
  changeValidation(workbook, sheet, area('C2:C3'), {
    rule: { type: 'WholeNumber', operator: 'GreaterThanOrEqualTo', formula1: 0 },
    prompt: {
      showPrompt: true,
      title: '办件数',
      message: '请填整数，\n没有就填 0。“/”表示不适用 & 不填',
    },
    alert,
  });
  changeValidation(workbook, sheet, area('D2:D1000'), {
    rule: { type: 'List', formula1: '有,无,"引"', inCellDropDown: true },
    alert: { ...alert, style: 'Warning' },
  });
  changeValidation(workbook, sheet, area('E10:E20'), {
    rule: { type: 'List', formula1: '=名下!$A$1:$A$3', inCellDropDown: false },
    alert: { ...alert, showAlert: false, style: 'Information' },
  });
  changeValidation(workbook, sheet, area('F10:F20'), {
    rule: { type: 'Custom', formula1: '=AND(ISNUMBER(F10),$C$2>=F10)' },
    ignoreBlanks: false,
  });
  changeValidation(workbook, sheet, area('G10:G20'), {
    rule: { type: 'Decimal', operator: 'Between', formula1: 0.5, formula2: '=C2' },
  });
  changeValidation(workbook, sheet, area('H10:H20'), {
    rule: { type: 'TextLength', operator: 'LessThanOrEqualTo', formula1: 255 },
  });
  changeValidation(workbook, sheet, area('I10:I20'), {
    rule: { type: 'Date', operator: 'NotBetween', formula1: 45292, formula2: 45657 },
  });
  changeValidation(workbook, sheet, area('J10'), {
    prompt: { showPrompt: true, title: '', message: '只有提示，没有规则' },
  });
  addConditional(workbook, sheet, [area('C2:C8')], {
    rule: { type: 'ContainsText', operator: 'BeginsWith', text: '"少"' },
    style: { italic: true, fontColor: '#7F7F7F' },
    stopIfTrue: false,
  });
  addConditional(workbook, sheet, [area('C2:C8'), area('E2:E8')], {
    rule: { type: 'CellValue', operator: 'NotBetween', formula1: '=0', formula2: '=$C$2' },
    style: {
      bold: true,
      borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } },
    },
    stopIfTrue: false,
  });
  addConditional(workbook, sheet, [area('A2:C8')], {
    rule: { type: 'Custom', formula: '=AND($C2<>"",$C2<0)' },
    style: { fontColor: '#C00000', fill: '#FFC7CE' },
    stopIfTrue: true,
  });
}

function fillAround(sheet: Sheet): void {
  sheet.columnWidths.set(0, 60).set(1, 210).set(2, 54);
  sheet.rowHeights.set(0, 30).set(30, 42.75);
  sheet.hiddenRows.add(25);
  sheet.hiddenColumns.add(11);
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.tabColor = '#C00000';
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.links = [
    { area: area('A2'), place: "'审核 结果'!C2", screenTip: '跳到结果' },
    { area: area('A3:B3'), address: 'https://example.org/?a=1&b=2' },
    { area: area('A4'), address: 'mailto:a@example.org' },
  ];
  sheet.notes = [
    { row: 1, column: 1, author: '张三', content: '口径：\n含乡镇', visible: false },
    { row: 2, column: 1, author: '李四', content: '一直显示', visible: true },
  ];
  sheet.protection = {
    options: {
      ...NOTHING_ALLOWED,
      allowFormatColumns: true,
      allowEditObjects: true,
      selectionMode: 'Unlocked',
    },
  };
  sheet.pageLayout = {
    ...DEFAULT_PAGE_LAYOUT,
    orientation: 'Landscape',
    leftMargin: 36,
    topMargin: 56.693,
    centerHorizontally: true,
    printGridlines: true,
    blackAndWhite: true,
    firstPageNumber: 3,
    printOrder: 'OverThenDown',
    printErrors: 'Dash',
    zoom: { horizontalFitToPages: 1 },
    headersFooters: {
      leftHeader: '附件 1 && 2',
      centerHeader: '&"黑体,常规"&14年报',
      rightHeader: '',
      leftFooter: '单位：青溪县',
      centerFooter: '第 &P 页，共 &N 页',
      rightFooter: '&D',
    },
    printArea: [area('A1:C8'), area('E1:F5')],
    titleRows: area('1:2'),
    titleColumns: area('A:A'),
  };
  sheet.customProperties.set('table', 'T1').set('说明', ' 有空格 ');
}

export function richWorkbook(): Workbook {
  const workbook = newWorkbook();
  const first = firstSheet(workbook);
  renameSheet(workbook, first, '表1 总量');
  const results = addSheet(workbook, '审核 结果');
  const below = addSheet(workbook, '名下');
  const deep = addSheet(workbook, '内部');
  fillCells(workbook, first);
  fillRules(workbook, first);
  fillAround(first);
  writeBlock(workbook, below, area('A1:A3'), [[1], [2], [3]]);
  // Whole rows, columns and sheets have looks of their own.
  styleArea(workbook, results, area('B:C'), { fill: '#E2EFDA' });
  styleArea(workbook, results, area('5:5'), { bold: true });
  applyStyle(workbook, results, area('C7'), () => ({}));
  results.comments = [
    {
      id: workbook.freshId(),
      row: 1,
      column: 2,
      author: '王五',
      content: '请核对 & 说明',
      resolved: true,
    },
  ];
  results.pageLayout = { ...DEFAULT_PAGE_LAYOUT, paperSize: 'A3', zoom: { scale: 85 } };
  styleArea(workbook, below, area('A1:XFD1048576'), { fontName: '仿宋', fontSize: 12 });
  below.columnWidths.set(0, 99);
  below.enableCalculation = false;
  below.standardWidth = 66;
  below.standardHeight = 18;
  below.protection = { options: NOTHING_ALLOWED, hash: passwordHash('秘密') };

  addName(workbook, 'NB_B01', "='表1 总量'!$C$2", { comment: '办件数' });
  addName(workbook, '税率', '=0.13');
  addName(workbook, '文字', '="年报"');
  addName(workbook, '合计', "=SUM('表1 总量'!$C$2:$C$3)");
  addName(workbook, '坏了', '=#REF!');
  addName(workbook, '坏在表里', "='表1 总量'!#REF!");
  addName(workbook, '隐藏', "='表1 总量'!$A$1", { visible: false });
  addName(workbook, '本表', "='审核 结果'!$A$1:$C$9", { scope: results.id });
  addName(workbook, '税率', '=0.06', { scope: first.id });
  workbook.settings.set('nianbao', { version: 1, list: ['甲', null, 2.5], text: '<&>' });
  workbook.settings.set('空', null);
  workbook.properties.set('Title', '年报 & 统计').set('Author', '统计科').set('Company', '青溪县');
  workbook.customProperties.push(
    { key: '年度', value: 2024, type: 'Number' },
    { key: '比例', value: 0.8741, type: 'Float' },
    { key: '已审', value: true, type: 'Boolean' },
    { key: '日期', value: '2025-01-08T00:00:00Z', type: 'Date' },
    { key: '单位', value: '青溪县 <&>', type: 'String' },
  );
  workbook.xmlParts.push({
    id: workbook.freshId(),
    xml: '<甲 xmlns="urn:test:a"><乙>1 &amp; 2</乙></甲>',
  });
  workbook.calculationMode = 'Manual';
  selectArea(workbook, first, area('C2:C3'));
  setVisibility(workbook, deep, 'VeryHidden');
  setVisibility(workbook, below, 'Hidden');
  activateSheet(workbook, results);
  workbook.structureProtection = { hash: passwordHash('test') };
  return workbook;
}
