import { failureOf, withHost } from './with-host';

withHost();

describe('names', () => {
  it('are added, listed by scope, hidden, and refused as in Excel', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const name = context.workbook.names.add('NB_B01', sheet.getRange('C2:C3'), '办件');
      name.visible = false;
      sheet.names.add('本表', '=Sheet1!$A$1');
      name.load();
      const range = name.getRange().load('address');
      sheet.names.load('items/name');
      context.workbook.names.load('items/name');
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: 'NB_B01',
        formula: '=Sheet1!$C$2:$C$3',
        visible: false,
        comment: '办件',
        type: 'Range',
        value: 'Sheet1!$C$2:$C$3',
      });
      expect(range.address).toBe('Sheet1!C2:C3');
      expect(sheet.names.items.map((item) => item.name)).toEqual(['本表']);
      expect(context.workbook.names.items.map((item) => item.name)).toEqual(['NB_B01']);
    });
    const add = (name: string, formula = '=1'): Promise<string> =>
      failureOf(async (context) => void context.workbook.names.add(name, formula)).then(
        ({ code }) => code,
      );
    expect(await add('nb_b01')).toBe('ItemAlreadyExists');
    expect(await add('A1')).toBe('InvalidArgument');
    expect(await add('有 空格')).toBe('InvalidArgument');
    expect(await add('坏', '=SUM(')).toBe('InvalidArgument');
    expect(await add('税率', '=0.13')).toBe('none');
  });

  it('stand for an address on their sheet', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('输入区', sheet.getRange('B2:B4'));
      const range = sheet.getRange('输入区').load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:B4');
    });
  });
});

describe('what an add-in keeps in a workbook', () => {
  it('settings, properties, XML parts and sheet properties', async () => {
    await Excel.run(async (context) => {
      const { settings, properties, customXmlParts, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      settings.add('状态', { step: 2, list: [1, null] });
      properties.title = '标题';
      properties.custom.add('年度', 2024);
      const part = customXmlParts.add('<a xmlns="urn:x"><b/></a>');
      sheet.customProperties.add('键', '值');
      const setting = settings.getItem('状态').load('key,value');
      const custom = properties.custom.getItem('年度').load('value,type');
      const xml = part.getXml();
      const found = customXmlParts.getByNamespace('urn:x').getOnlyItem().load('id,namespaceUri');
      part.load('id');
      const own = sheet.customProperties.getItemOrNullObject('键').load('value');
      properties.load('title');
      await context.sync();
      expect(setting.value).toEqual({ step: 2, list: [1, null] });
      expect([custom.value, custom.type]).toEqual([2024, 'Number']);
      expect(xml.value).toBe('<a xmlns="urn:x"><b/></a>');
      expect([found.id, found.namespaceUri]).toEqual([part.id, 'urn:x']);
      expect(own.value).toBe('值');
      expect(properties.title).toBe('标题');
      setting.delete();
      part.delete();
      const gone = settings.getItemOrNullObject('状态');
      const count = customXmlParts.getCount();
      await context.sync();
      expect([gone.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  it('comments', async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add('Sheet1!B2', '请核对');
      const comment = comments.getItemByCell('Sheet1!B2').load('content,resolved');
      const place = comment.getLocation().load('address');
      await context.sync();
      expect([comment.content, comment.resolved, place.address]).toEqual([
        '请核对',
        false,
        'Sheet1!B2',
      ]);
      comment.resolved = true;
      comment.delete();
      const count = comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    const twice = await failureOf(async (context) => {
      context.workbook.comments.add('Sheet1!B2', '一');
      context.workbook.comments.add('Sheet1!B2', '二');
    });
    expect(twice.code).toBe('InvalidArgument');
  });

  it('print set-up, frozen panes and links', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout, freezePanes } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:H30');
      pageLayout.setPrintTitleRows('$4:$5');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      freezePanes.freezeAt(sheet.getRange('A1:B5'));
      sheet.getRange('A1').hyperlink = { documentReference: "'Sheet1'!H9", textToDisplay: '看' };
      const link = sheet.getRange('A1').load('hyperlink,values');
      pageLayout.load('orientation,topMargin,leftMargin,zoom');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        topMargin: 72,
        leftMargin: 36,
        zoom: { horizontalFitToPages: 1 },
      });
      expect([area.address, rows.address, frozen.address]).toEqual([
        'Sheet1!A1:H30',
        'Sheet1!4:5',
        'Sheet1!A1:B5',
      ]);
      expect(link.hyperlink).toMatchObject({
        documentReference: "'Sheet1'!H9",
        textToDisplay: '看',
      });
      expect(link.values).toEqual([['看']]);
    });
  });
});
