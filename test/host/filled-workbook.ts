/** A workbook with something of every kind in it, made through the library. */
export async function fillEverything(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const first = workbook.worksheets.getItem('Sheet1');
    first.name = '表1 总量';
    const second = workbook.worksheets.add('审核结果');
    workbook.worksheets.add('内部').visibility = Excel.SheetVisibility.veryHidden;
    first.tabColor = '#C00000';
    first.showGridlines = false;
    const block = first.getRange('A1:C6');
    block.values = [
      ['代码', '指标', '本年'],
      ['B01', '办件 & "数"', 28972],
      ["'007", '率', '=C2/28972*100'],
      ['', '合计', '=SUM(C2:C3)'],
      ['日期', '2025-03-01', true],
      ['错', '=1/0', '=IFS(C2>0,"有",TRUE,"无")'],
    ];
    first.getRange('C2').numberFormat = [['#,##0']];
    first.getRange('C3').numberFormat = [['0.00']];
    const head = first.getRange('A1:C1');
    head.format.font.bold = true;
    head.format.font.name = '黑体';
    head.format.font.size = 14;
    head.format.font.color = '#1F4E79';
    head.format.fill.color = '#DDEBF7';
    head.format.horizontalAlignment = 'Center';
    head.format.verticalAlignment = 'Center';
    head.format.wrapText = true;
    for (const side of ['EdgeTop', 'EdgeBottom', 'InsideVertical'] as const) {
      const border = head.format.borders.getItem(side);
      border.style = 'Continuous';
      border.weight = 'Medium';
      border.color = '#808080';
    }
    first.getRange('B:B').format.columnWidth = 150;
    first.getRange('1:1').format.rowHeight = 30;
    first.getRange('D1:E1').merge();
    first.freezePanes.freezeAt(first.getRange('A1:B1'));
    const input = first.getRange('C2:C3');
    input.format.protection.locked = false;
    input.dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    };
    input.dataValidation.prompt = { showPrompt: true, title: '办件数', message: '请填整数。' };
    input.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '不是整数',
      message: '请填不小于 0 的整数。',
    };
    first.getRange('D2:D4').dataValidation.rule = {
      list: { inCellDropDown: true, source: '有,无' },
    };
    first.getRange('E2:E4').dataValidation.rule = { custom: { formula: '=E2>=$C2' } };
    const red = first.getRange('C2:C4').conditionalFormats.add('Custom');
    red.custom.rule.formula = '=$C2<0';
    red.custom.format.font.color = '#C00000';
    red.custom.format.fill.color = '#FFC7CE';
    red.stopIfTrue = true;
    const big = first.getRange('C2:C4').conditionalFormats.add('CellValue');
    big.cellValue.format.font.bold = true;
    big.cellValue.rule = { formula1: '=100', operator: 'GreaterThan' };
    workbook.names.add('NB_B01', first.getRange('C2'), '办件数');
    workbook.names.add('税率', '=0.13');
    const hidden = workbook.names.add('NB_META', first.getRange('A1'));
    hidden.visible = false;
    first.names.add('本表', first.getRange('A1:C6'));
    second.getRange('A1').hyperlink = {
      documentReference: "'表1 总量'!C2",
      textToDisplay: '去看',
      screenTip: '跳到本年',
    };
    second.getRange('A2').hyperlink = {
      address: 'https://example.org/?a=1&b=2',
      textToDisplay: '外',
    };
    const page = first.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.setPrintArea('A1:C6');
    page.setPrintTitleRows('$1:$1');
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    page.leftMargin = 36;
    page.centerHorizontally = true;
    page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    workbook.comments.add("'表1 总量'!A1", '请核对');
    workbook.settings.add('nianbao', { version: 1, list: ['甲'] });
    workbook.customXmlParts.add('<nianbao xmlns="urn:test"><a>1</a></nianbao>');
    workbook.properties.title = '年报';
    workbook.properties.custom.add('年度', 2024);
    workbook.properties.custom.add('单位', '某县');
    first.customProperties.add('key', 'T1');
    first.protection.protect({ allowFormatColumns: true, selectionMode: 'Normal' });
    workbook.protection.protect();
    second.activate();
    await context.sync();
  });
}
