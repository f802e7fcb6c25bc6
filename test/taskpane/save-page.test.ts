import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { sampleFiling } from '../../src/catalog';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';
import { saveAddress } from '../../src/taskpane/save-page/save-address';
import { settingsText } from '../../src/taskpane/settings/settings-text';
import { csvBytes } from '../../src/taskpane/state/findings-table';
import { reportFileName } from '../../src/taskpane/state/file-name';

const FOLDER = path.join(__dirname, '../../src/taskpane/save-page');
const page = readFileSync(path.join(FOLDER, 'save.html'), 'utf8');
const script = readFileSync(path.join(FOLDER, 'save.js'), 'utf8');
const PANE = 'https://tongji.example.gov.cn/nianbao/taskpane.html';

interface Shown {
  /** Name the link would save under; null where nothing is offered. */
  readonly offered: string | null;
  readonly alerts: readonly string[];
  readonly text: string;
}

/** What the page shows for an address, as its own script leaves it. */
function shown(address: string): Shown {
  const { window } = new JSDOM(page.replace(/<script src[^>]*><\/script>/, ''), {
    url: address,
    runScripts: 'outside-only',
  });
  window.URL.createObjectURL = () => 'blob:made';
  window.eval(script);
  const { document } = window;
  const visible = (element: Element): boolean => element.closest('[hidden]') === null;
  const link = [...document.querySelectorAll('a[download]')].find(visible);
  const alerts = [...document.querySelectorAll('[role=alert]')].filter(visible);
  return {
    offered: link?.getAttribute('download') ?? null,
    alerts: alerts.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()),
    text: [...document.querySelectorAll('p')]
      .filter(visible)
      .map((each) => each.textContent ?? '')
      .join('\n'),
  };
}

const addressOf = (name: string, bytes: Uint8Array): string =>
  saveAddress(PANE, bytes, name) ?? 'none';
const docx = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8('<document/>'),
});
const xlsx = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8('<workbook/>'),
});
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const settings = text(settingsText({ numbers: {}, counting: {} }));
const table = csvBytes([
  ['序号', '问题', '差额'],
  [1, '=1+1', -5],
  [2, '说“是”,\n再说"否"', ''],
]);

describe('the page that saves a file offers what the pane makes', () => {
  const filing = sampleFiling('dawan');
  const document = draftReport(filing, { audit: audit(filing) });

  it('the draft, under the name the pane gives it', async () => {
    const name = reportFileName(document.title);
    const { alerts, offered, text: words } = shown(addressOf(name, await writeDocx(document)));
    expect([offered, alerts]).toEqual([name, []]);
    expect(words).toContain('只在您刚从窗格按了保存时才下载');
    expect(words).toMatch(/only if you have just pressed Save in the pane/);
  });

  it.each([
    ['the findings as a workbook', '蓝山县 2024 审核结果.xlsx', xlsx],
    ['the findings as a table', '蓝山县 2024 审核结果.csv', table],
    ['the settings', 'nianbao-settings.json', settings],
    ['a name of 120 characters', `${'年'.repeat(115)}.docx`, docx],
  ])('%s', (_what, name, bytes) => {
    expect(shown(addressOf(name, bytes))).toMatchObject({ offered: name, alerts: [] });
  });

  it('a draft whose title nobody could save under', () => {
    const odd = `\u202e蓝山\u200b县\u0000：${'年'.repeat(400)}`;
    const name = reportFileName(odd);
    expect(shown(addressOf(name, docx)).offered).toBe(name);
    expect(name).toMatch(/^蓝山县.*\.docx$/);
    expect(reportFileName('\u202e')).toBe('年度报告.docx');
    expect(shown(addressOf(reportFileName('CON'), docx)).offered).not.toBeNull();
  });
});

describe('and nothing else', () => {
  const macros = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8('<document/>'),
    'word/vbaProject.bin': new Uint8Array(9),
  });
  const formula = (cell: string): Uint8Array => text(`\ufeff序号,问题\r\n1,${cell}\r\n`);
  const refused: readonly (readonly [string, string, Uint8Array])[] = [
    ['a table with a command', '关于报送情况的紧急通知.csv', formula("=cmd|'/c calc'!A0")],
    ['a table with a quoted formula', '通知.csv', formula('"=HYPERLINK(""http://x"",""y"")"')],
    ['a table with @', '通知.csv', formula('@SUM(1)')],
    ['a table without the mark of the pane', '通知.csv', text('序号,问题\r\n1,甲\r\n')],
    ['a table that is no text', '通知.csv', Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0xfe])],
    ['a .docx that is none', '报告.docx', text('MZ这不是文档')],
    ['a .docx of two letters', '报告.docx', text('PK')],
    ['a workbook named .docx', '报告.docx', xlsx],
    ['a document named .xlsx', '报告.xlsx', docx],
    ['a document with macros', '报告.docx', macros],
    ['a document with something behind it', '报告.docx', Uint8Array.from([...docx, 77, 90])],
    ['settings that are none', 'nianbao-settings.json', text('{"format":"other"}')],
    ['a page', '报告.html', text('<p>')],
    ['a document with macros by name', '报告.docm', docx],
    ['a name of 3,000 characters', `${'请立即打开'.repeat(599)}.docx`, docx],
    ['a name of 121 characters', `${'年'.repeat(116)}.docx`, docx],
    ['a name that runs backwards', '年报\u202excod.exe.docx', docx],
    ['a name with a mark of direction', '年报\u200f.docx', docx],
    ['a name with an isolate', '年报\u2067.docx', docx],
    ['a name with nothing to see in it', '年\u200b报.docx', docx],
    ['a name of a device', 'CON.docx', docx],
    ['a name of a device, another', 'lpt1.tar.docx', docx],
    ['a name with NUL', '年报\u0000.docx', docx],
    ['a name of two lines', '年报\n紧急.docx', docx],
    ['a name that is only an ending', '.docx', docx],
    ['a name that leads elsewhere', '..\\年报.docx', docx],
  ];

  it.each(refused)('%s', (_what, name, bytes) => {
    const { alerts, offered } = shown(addressOf(name, bytes));
    expect(offered).toBeNull();
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toContain('不是从窗格保存的文件');
    expect(alerts[0]).toContain('not a file saved from the pane');
  });

  it.each([
    ['no file at all', `${PANE.replace('taskpane', 'save')}`],
    ['an address that was cut off', addressOf('报告.docx', docx).slice(0, -40)],
    [
      'letters no file is written in',
      `${PANE.replace('taskpane', 'save')}#name=a.docx&size=3&file=%%%`,
    ],
  ])('%s', (_what, address) => {
    const { alerts, offered } = shown(address);
    expect([offered, alerts]).toEqual([null, [expect.stringContaining('没有取到文件')]]);
  });
});
