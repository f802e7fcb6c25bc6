import { emptyFiling, indicator, levels, pack, sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { audit, ratiosOf } from '../../src/rules';
import { cellTarget } from '../../src/taskpane/state/cell-target';
import { reportFileName } from '../../src/taskpane/state/file-name';
import { groupFindings } from '../../src/taskpane/state/group-findings';
import { failureMessage } from '../../src/taskpane/state/message';
import { initialState, isStale, reducePane } from '../../src/taskpane/state/pane-state';
import type { PaneState } from '../../src/taskpane/state/pane-state';
import { nextBlank, progressOf } from '../../src/taskpane/state/progress';
import { signatureOf } from '../../src/taskpane/state/signature';
import { chinese, translator } from '../../src/taskpane/language/translate';
import { ask, onWish } from '../../src/taskpane/wishes';
import type { PaneReading } from '../../src/taskpane/services';

const county = pack('county');
const t = translator(chinese);

/** Gives every figure a place, as a workbook would. */
const inWorkbook = (filing: Filing): Filing => ({
  ...filing,
  figures: new Map(
    [...filing.figures].map(([key, figure], row) => [
      key,
      { ...figure, place: { sheet: '表', address: `D${String(row + 1)}` } },
    ]),
  ),
});

describe('progress', () => {
  it('counts blanks, zeros and not-applicable apart', () => {
    const filing = inWorkbook(
      emptyFiling({
        figures: { B01: 0, B02: '—', B04: { kind: 'bad', text: '若干', problem: 'text' } },
      }),
    );
    const { tables } = progressOf(county, filing);
    const licences = tables.find(({ id }) => id === 'T2');
    expect(licences).toMatchObject({ filled: 2, notApplicable: 1, bad: 1, status: 'bad' });
    expect(licences?.blank).toBe((licences?.cells ?? 0) - 3);
    expect(licences?.start).toEqual(filing.figures.get('B04@cur')?.place);
  });

  it('asks for nothing in a table without duty', () => {
    const filing = emptyFiling({ declarations: { duties: { T4: 'none' } } });
    const coercion = progressOf(county, filing).tables.find(({ id }) => id === 'T4');
    expect(coercion).toMatchObject({ status: 'none', required: 0, requiredBlank: 0 });
  });

  it('adds up: what is required is filled or blank', () => {
    const { blanks, required, requiredFilled, tables } = progressOf(
      county,
      sampleFiling('lanshan'),
    );
    expect(requiredFilled + blanks.length).toBe(required);
    expect(tables.reduce((sum, table) => sum + table.requiredBlank, 0)).toBe(blanks.length);
    expect(blanks.map(({ code }) => code)).toContain('C04');
  });
});

describe('the next blank', () => {
  const order = county.tables.flatMap(({ sections }) => sections.flatMap(({ codes }) => codes));
  const { blanks } = progressOf(county, inWorkbook(emptyFiling()));

  it('walks through all of them and begins again', () => {
    const seen: string[] = [];
    let at: string | null = null;
    for (let press = 0; press < blanks.length; press += 1) {
      at = nextBlank(blanks, order, at)?.code ?? null;
      if (at !== null) seen.push(at);
    }
    expect(seen).toEqual(blanks.map(({ code }) => code));
    expect(nextBlank(blanks, order, at)?.code).toBe(blanks[0]?.code);
  });

  it('is none when nothing is blank, or nothing can be reached', () => {
    expect(nextBlank([], order, null)).toBeNull();
    expect(nextBlank(progressOf(county, emptyFiling()).blanks, order, null)).toBeNull();
  });
});

describe('findings by severity', () => {
  const result = audit(sampleFiling('lanshan'));

  it('are all there, each once, with the counts of the summary', () => {
    const groups = groupFindings(result);
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(result.findings.length);
    const { hard, query, hint, explained } = result.summary;
    expect(groups.map(({ findings }) => findings.length)).toEqual([hard, query, hint, explained]);
  });

  it('lead to figures by name and to other cells by place', () => {
    const place = { sheet: '封面', address: 'C3' };
    const cell = { code: 'B01', period: 'cur', row: 0, name: '', place, value: '' } as const;
    expect(cellTarget(cell)).toEqual({ code: 'B01', period: 'cur', row: 0 });
    expect(cellTarget({ ...cell, code: 'unitName' })).toEqual(place);
    expect(cellTarget({ ...cell, place: null })).toBeNull();
  });
});

describe('what was made from figures', () => {
  const filing = sampleFiling('lanshan');
  const reading = (now: Filing): PaneReading => ({
    filing: now,
    pasted: [],
    cover: null,
    texts: new Map(),
  });
  const changed = (key: string): Filing => {
    const figure = filing.figures.get(key);
    if (figure === undefined) throw new Error(key);
    return {
      ...filing,
      figures: new Map(filing.figures).set(key, { ...figure, state: { kind: 'blank' } }),
    };
  };

  it('is stale when a figure changes, and only then', () => {
    expect(isStale({ filing }, reading(sampleFiling('lanshan')))).toBe(false);
    expect(isStale({ filing }, reading(changed('B01@cur')))).toBe(true);
    expect(isStale(null, reading(filing))).toBe(false);
  });

  it('is stale when a declaration, a text or the cover changes', () => {
    const now = signatureOf(filing);
    expect(
      signatureOf({ ...filing, declarations: { ...filing.declarations, court: 'out' } }),
    ).not.toBe(now);
    expect(signatureOf({ ...filing, texts: { ...filing.texts, measures: '新' } })).not.toBe(now);
    expect(signatureOf({ ...filing, cover: { ...filing.cover, filer: '新' } })).not.toBe(now);
  });
});

describe('the state of the pane', () => {
  const filing = sampleFiling('lanshan');
  const made: PaneState = {
    ...initialState,
    audit: { filing, result: audit(filing), ratios: ratiosOf(filing), repairs: new Map() },
  };
  const sample = {
    name: 'lanshan',
    request: { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' },
  } as const;
  const samples = { county: sample, department: sample, township: sample };
  const catalog = { pack: county, samples, levels, layouts: [], styles: [], indicator };

  it('forgets findings when the workbook is another one', () => {
    const next = reducePane(made, {
      type: 'seen',
      identity: { kind: 'none' },
      catalog,
      reading: null,
    });
    expect(next.audit).toBeNull();
  });

  it('keeps what was said while a cell is looked at, and drops it when work begins', () => {
    const said = reducePane(made, { type: 'say', message: { intent: 'success', what: '好' } });
    expect(reducePane(said, { type: 'begin', act: 'go' }).message).not.toBeNull();
    expect(reducePane(said, { type: 'begin', act: 'audit' }).message).toBeNull();
  });

  it('takes a success away with its step but not a failure', () => {
    const say = (intent: 'success' | 'error'): PaneState =>
      reducePane(made, { type: 'say', message: { intent, what: '话' } });
    expect(reducePane(say('success'), { type: 'step', step: 'report' }).message).toBeNull();
    expect(reducePane(say('error'), { type: 'step', step: 'report' }).message).not.toBeNull();
  });
});

describe('a failure', () => {
  it('speaks the sentence of the room it comes from', () => {
    const error = Object.assign(new Error('x'), {
      code: 'cell-edit',
      sentence: '请按 Enter。',
      detail: 'at Range',
    });
    const message = failureMessage('audit', error, t);
    expect(message).toMatchObject({ intent: 'error', what: '“审核”没有完成', why: '请按 Enter。' });
    expect(message.next).toBeUndefined();
    expect(message.details).toContain('cell-edit');
    expect(message.details).toContain('at Range');
  });

  it.each([new TypeError('x is undefined'), 'text', undefined, null, {}])(
    'has words for %p too',
    (error) => {
      const message = failureMessage('save', error, t);
      expect(message.why).toBe(t('failure.unknown'));
      expect(message.next).toBe(t('failure.next'));
      expect(message.details).toContain('保存 Word 文件');
    },
  );
});

describe('the name of the file', () => {
  it('drops what Windows forbids', () => {
    expect(reportFileName('蓝山县/2024: 年报?')).toBe('蓝山县2024 年报.docx');
    expect(reportFileName(' ')).toBe('年度报告.docx');
  });
});

describe('wishes from the ribbon', () => {
  it('wait for the pane, once', () => {
    ask('audit');
    const heard: string[] = [];
    const stop = onWish((wish) => heard.push(wish));
    ask('report');
    stop();
    expect(heard).toEqual(['audit', 'report']);
    const later: string[] = [];
    onWish((wish) => later.push(wish))();
    expect(later).toEqual([]);
  });
});
