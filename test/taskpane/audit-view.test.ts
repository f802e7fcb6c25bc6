import { sampleFiling } from '../../src/catalog';
import { audit } from '../../src/rules';
import type { Finding } from '../../src/rules';
import en from '../../src/taskpane/language/en-US.json';
import { chinese, translator } from '../../src/taskpane/language/translate';
import { abandonedMessage, cancelledMessage } from '../../src/taskpane/state/cancelled-message';
import { filterFindings, noFilter, sheetCounts } from '../../src/taskpane/state/filter-findings';
import { csvBytes, findingRows, tableHtml } from '../../src/taskpane/state/findings-table';
import { mendEffect, withValues } from '../../src/taskpane/state/mend-effect';
import { mendedAfter } from '../../src/taskpane/state/mended';
import { failureMessage } from '../../src/taskpane/state/message';
import { momentText } from '../../src/taskpane/state/moment-text';
import { Cancelled, freshTicket, workOf } from '../../src/taskpane/state/work';
import type { Stage } from '../../src/taskpane/state/work';
import { asProblem } from '../../src/workbook';

const t = translator(chinese);
const filing = sampleFiling('lanshan');
const result = audit(filing);
const { findings } = result;

const placed = (finding: Finding, sheet: string): Finding => ({
  ...finding,
  cells: finding.cells.map((cell) => ({ ...cell, place: { sheet, address: 'D5' } })),
});

describe('the filter of findings', () => {
  it('keeps what fits all of severity, sheet and words', () => {
    const all = findings.map((finding, at) => placed(finding, at % 2 === 0 ? '表1' : '表2'));
    expect(filterFindings(all, noFilter)).toEqual(all);
    const hard = filterFindings(all, { ...noFilter, severity: 'hard' });
    expect(hard).toHaveLength(result.summary.hard);
    const both = filterFindings(all, { ...noFilter, severity: 'hard', sheet: '表1' });
    expect(both.every(({ severity }) => severity === '强制')).toBe(true);
    expect(both.length).toBeLessThan(hard.length);
    const [first] = all;
    const name = first?.cells[0]?.name ?? '';
    expect(name).not.toBe('');
    expect(filterFindings(all, { ...noFilter, text: `${name} 没有这样的词` })).toEqual([]);
    expect(filterFindings(all, { ...noFilter, text: name })).toContain(first);
  });

  it('takes full-width and half-width, upper and lower case for the same', () => {
    const code = findings[0]?.rule ?? '';
    const wide = [...code.toLowerCase()]
      .map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      .join('');
    const found = filterFindings(findings, { ...noFilter, text: wide });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(filterFindings(findings, { ...noFilter, text: code }));
  });

  it('counts each finding under one sheet', () => {
    const counts = sheetCounts(
      findings.map((finding, at) => placed(finding, `表${String(at % 3)}`)),
    );
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(findings.length);
  });
});

describe('what has been mended', () => {
  it('leaves the list for a mark, and comes back when it fails again', () => {
    const [first, second, ...rest] = findings.filter(({ severity }) => severity !== '提示');
    if (first === undefined || second === undefined) throw new Error('too few findings');
    const once = mendedAfter([first, second, ...rest], [], [second, ...rest]);
    expect(once).toEqual([first]);
    const twice = mendedAfter([second, ...rest], once, rest);
    expect(twice).toEqual([second, first]);
    expect(mendedAfter(rest, twice, [first, ...rest])).toEqual([second]);
  });
});

describe('the effect of a suggestion', () => {
  it('is what an audit of the changed figures says', () => {
    const cells = [
      { code: 'R01', period: 'pub', row: 0, place: null, from: '90', to: '87.41' },
    ] as const;
    const then = audit(withValues(filing, cells));
    const effect = mendEffect(cells, result, then);
    expect(effect.hard).toEqual([result.summary.hard, then.summary.hard]);
    expect(effect.hard[1]).toBe(effect.hard[0] - 1);
    expect(effect.fresh).toEqual([]);
    const worse = [{ code: 'C02', period: 'cur', row: 0, place: null, from: '', to: '1' }] as const;
    expect(mendEffect(worse, result, audit(withValues(filing, worse))).fresh).not.toEqual([]);
  });
});

describe('the list as a file', () => {
  const rows = findingRows(findings, t);

  it('has a row for each finding under headings', () => {
    expect(rows).toHaveLength(findings.length + 1);
    expect(rows[0]).toEqual(['序号', '类别', '规则', '问题', '位置', '差额', '说明', '依据']);
    expect(findingRows(findings, translator(en))[0]?.[3]).toBe('Finding');
  });

  it('is text that spreadsheets know as UTF-8 and never calculate', () => {
    const bytes = csvBytes([
      ['问题', '差额'],
      ['=1+1', -5],
      ['说“好”,"又"说\n好', '+86'],
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      '问题,差额\r\n\'=1+1,-5\r\n"说“好”,""又""说\n好",\'+86\r\n',
    );
  });

  it('is a table for pasting, with mark-up taken as text', () => {
    expect(tableHtml([['a'], ['<b>&']])).toBe(
      '<table border="1"><tr><th>a</th></tr><tr><td>&lt;b&gt;&amp;</td></tr></table>',
    );
  });
});

describe('work that is stopped', () => {
  it('ends before its next step and writes nothing more', async () => {
    const ticket = freshTicket();
    const steps: Stage[] = [];
    const work = workOf(ticket, (stage) => steps.push(stage));
    await work.step('insert');
    work.wrote('insert');
    ticket.stop.abort();
    await expect(work.step('fill')).rejects.toThrow(Cancelled);
    expect(steps).toEqual(['insert']);
    expect(ticket.wrote).toEqual(['insert']);
  });

  it('says what was written by then, and that nothing was', () => {
    expect(cancelledMessage('sample', ['insert'], t)).toMatchObject({
      intent: 'warning',
      what: '已停止“填入示例数据”',
      lines: ['统计模板已插入。'],
    });
    expect(cancelledMessage('audit', [], t)).toMatchObject({
      intent: 'info',
      why: '工作簿没有改动。',
    });
    expect(abandonedMessage('audit', ['list'], t)).toMatchObject({
      intent: 'warning',
      lines: ['“审核结果”工作表已更新。'],
    });
  });
});

describe('what Excel may say', () => {
  const CODES = [
    'InvalidOperationInCellEditMode', 'AccessDenied', 'InactiveWorkbook', 'InvalidSelection', 'ConnectionFailure',
    'HostIsBusy', 'ItemNotFound', 'ItemAlreadyExists', 'RequestPayloadSizeLimitExceeded', 'ApiNotFound',
    'GeneralException', 'NeverHeardOf',
  ]; // prettier-ignore

  it('has a sentence of its own in each language, and the code only among the details', () => {
    const said = CODES.map((code) => {
      const problem = asProblem({
        code,
        message: 'm',
        debugInfo: { errorLocation: 'Range.values' },
      });
      const zh = failureMessage('mend', problem, t);
      const english = failureMessage('mend', problem, translator(en), 'en-US');
      for (const message of [zh, english]) {
        expect(JSON.stringify([message.what, message.why])).not.toContain(code);
        expect(message.details).toContain(code);
      }
      expect(english.why).not.toMatch(/\p{Script=Han}/u);
      expect(english.why).toMatch(/try again|Excel 2021/i);
      return english.why;
    });
    // Cell-edit mode, protection, another workbook and a lost connection are told apart.
    expect(new Set([said[0], said[1], said[2], said[4], said[5]]).size).toBe(5);
  });
});

describe('a time', () => {
  it('is written as people of the language do, and left as it is when it is none', () => {
    expect(momentText('2025-01-20T08:30:00.000Z', 'zh-CN')).toMatch(/^2025年1月\d+日 \d\d:\d\d$/);
    expect(momentText('2025-01-20T08:30:00.000Z', 'en-US')).toMatch(/^Jan \d+, 2025/);
    expect(momentText('昨天', 'zh-CN')).toBe('昨天');
  });
});
