import {
  figureKey,
  indicator,
  layout,
  layoutIds,
  levels,
  pack,
  reportStyles,
  sampleFiling,
  told,
} from '../../src/catalog';
import type { FiledFigure, FigureKey, Filing, Place } from '../../src/catalog';
import { exactly, fromDecimal } from '../../src/figures';
import { audit, explanationProblem, ratiosOf, repairsOf } from '../../src/rules';
import type { Finding } from '../../src/rules';
import { draftReport, gapsOf, renderPreview } from '../../src/report';
import { publicationHtml, publicationOf } from '../../src/template';
import type { ReportChoices, TextFigure } from '../../src/taskpane/report-services';
import type { PaneServices } from '../../src/taskpane/services';
import { cellFacts } from '../../src/taskpane/state/cell-facts';
import { nextFigure } from '../../src/taskpane/state/next-figure';
import { typedFigure } from '../../src/taskpane/state/typed-figure';
import { boundsIn, checksIn, nothingKept } from '../../src/taskpane/settings/kept-settings';
import type { KeptSettings } from '../../src/taskpane/settings/kept-settings';
import { fakeAuditServices } from './fake-audit-services';
import { fakeReportServices } from './fake-report-services';
import { fakeSettingsServices } from './fake-settings-services';
import type {
  CellChange,
  Identity,
  InsertRequest,
  Pasted,
  Recovery,
  RowAnswer,
  RowQuestion,
  Target,
} from '../../src/workbook';

/** What the fake remembers of what was asked of it. */
export interface Journal {
  readonly went: Target[];
  readonly inserted: InsertRequest[];
  /** What was said about rows in question. */
  readonly answered: RowAnswer[];
  /** How many findings the cells bear marks of, by press. */
  readonly marked: number[];
  /** What the workbook was to remember of the report. */
  readonly remembered: Partial<ReportChoices>[];
  /** Figures filled in from a text. */
  readonly filled: TextFigure[];
  readonly explained: { readonly finding: Finding; readonly text: string }[];
  /** Addresses that were to be opened in the person's own browser. */
  readonly opened: string[];
  /** Of each .docx that was written, whether its hidden list was to go with it. */
  readonly written: boolean[];
  /** What was kept last on the settings page. */
  settings: KeptSettings;
}

export interface FakeOptions {
  readonly template?: 'none' | 'ours' | 'older' | 'newer' | 'damaged';
  /** Figures typed since, by key. */
  readonly typed?: Readonly<Record<FigureKey, FiledFigure['state']>>;
  /** Rows a repair asks about until they are answered. */
  readonly questions?: readonly RowQuestion[];
  /** The pane cannot download, as on Mac, and a browser opens or does not. */
  readonly browser?: 'opens' | 'stays';
  /** Cells hold something else where the sample would be written. */
  readonly filledAlready?: boolean;
  /** This act fails with this sentence, as often as it is tried. */
  readonly fails?: {
    readonly act: keyof PaneServices;
    readonly sentence: string;
    /** Kind of the problem; `cell-edit` unless told. */
    readonly code?: string;
    /** How often it fails; always unless told. */
    readonly times?: number;
  };
  /** This act never ends. */
  readonly hangs?: keyof PaneServices;
}

export interface Fake {
  readonly services: PaneServices;
  readonly journal: Journal;
  /** Types a figure behind the pane's back. */
  readonly type: (key: FigureKey, state: FiledFigure['state']) => void;
  /** Moves the active cell, to a figure's cell or anywhere. */
  readonly select: (key: FigureKey) => void;
  readonly move: (place: Place) => void;
}

const identityOf = (kind: NonNullable<FakeOptions['template']>): Identity => {
  const ours = { pack: 'county', version: '1.0', year: 2024, unitName: '蓝山县' } as const;
  switch (kind) {
    case 'none':
      return { kind };
    case 'newer':
      return {
        kind,
        version: '9.0',
        year: 2024,
        sentence: told(
          '模板比加载项新，没有读取。请更新加载项。',
          'The template is newer. Update the add-in.',
        ),
      };
    case 'older':
      return {
        kind,
        ...ours,
        current: '1.1',
        sentence: told('模板是 1.0 版，可以升级。', 'The template is of version 1.0.'),
        sentences: [],
      };
    case 'damaged':
      return {
        kind,
        ...ours,
        sentences: [told('工作表“表3”不见了。按“检查并修复模板”可补回空表。', '“表3” is missing.')],
      };
    case 'ours':
      return { kind, ...ours };
  }
};

/** Cells of a sheet in order of the figures, as a template would place them. */
const placed = (filing: Filing): Filing => {
  const chosen = pack('county');
  const sheetOf = (code: string): string => {
    const at = chosen.tables.findIndex(({ sections, freeRows }) =>
      [...sections.flatMap(({ codes }) => codes), ...Object.keys(freeRows ?? {})].includes(code),
    );
    return at < 0 ? '比率' : `表${String(at + 1)} ${chosen.tables[at]?.zh ?? ''}`;
  };
  let row = 4;
  const figures = new Map(
    [...filing.figures].map(([key, figure]) => {
      row += figure.period === 'cur' ? 1 : 0;
      const column = figure.period === 'cur' ? 'D' : figure.period === 'prev' ? 'E' : 'G';
      return [
        key,
        { ...figure, place: { sheet: sheetOf(figure.code), address: `${column}${String(row)}` } },
      ];
    }),
  );
  return { ...filing, figures };
};

const sampleYear = {
  name: 'lanshan',
  request: { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' },
} as const;
const samples = { county: sampleYear, department: sampleYear, township: sampleYear };

/** A pane's world without a workbook: the real rules and report over the built-in sample. */
export const fakeServices = (options: FakeOptions = {}): Fake => {
  let template = options.template ?? 'ours';
  let filing = placed(sampleFiling('lanshan'));
  const journal: Journal = {
    went: [],
    inserted: [],
    answered: [],
    marked: [],
    remembered: [],
    filled: [],
    explained: [],
    opened: [],
    written: [],
    settings: nothingKept,
  };
  const kept: Recovery[] = [];
  let failures = 0;
  let select: (place: Place) => void = () => undefined;
  const type = (key: FigureKey, state: FiledFigure['state']): void => {
    const figure = filing.figures.get(key);
    if (figure === undefined) throw new Error(`no such cell: ${key}`);
    filing = { ...filing, figures: new Map(filing.figures).set(key, { ...figure, state }) };
  };
  for (const [key, state] of Object.entries(options.typed ?? {})) type(key, state);

  /** Waits a tick, like Excel; fails or hangs where told to. */
  const act = async <Result>(name: keyof PaneServices, result: () => Result): Promise<Result> => {
    await Promise.resolve();
    if (options.hangs === name) return new Promise<Result>(() => undefined);
    if (options.fails?.act === name && failures < (options.fails.times ?? Infinity)) {
      failures += 1;
      throw Object.assign(new Error('InvalidOperationInCellEditMode'), {
        name: 'WorkbookProblem',
        code: options.fails.code ?? 'cell-edit',
        sentence: options.fails.sentence,
        detail: 'at Range.values',
      });
    }
    return result();
  };
  const pasted = (): readonly Pasted[] =>
    [...filing.figures.values()].flatMap((figure): readonly Pasted[] =>
      figure.state.kind === 'bad'
        ? [
            {
              figure,
              text: figure.state.text,
              proposal: {
                code: figure.code,
                period: figure.period,
                row: figure.row,
                value: 3590,
                note: '3145件为交通违停案件',
              },
              sentence: '',
            },
          ]
        : [],
    );
  const report = { written: 0, same: 0, conflicts: [], unplaced: [], changes: [] };
  const putBack = (changes: readonly CellChange[]): void => {
    for (const { address, before, sheet } of changes) {
      const found = [...filing.figures].find(
        ([, { place }]) => place?.sheet === sheet && place.address === address,
      );
      if (found === undefined) continue;
      const stated = {
        value: fromDecimal(String(before)),
        decimals: 0,
        approximation: '',
      } as const;
      type(found[0], before === '' ? { kind: 'blank' } : { kind: 'number', stated });
    }
  };
  const world = { act, journal, options, filing: () => filing, putBack, kept };
  const services: PaneServices = {
    ...fakeAuditServices(world),
    ...fakeReportServices(world),
    ...fakeSettingsServices(world),
    catalog: (id) =>
      act('catalog', () => ({
        pack: pack(id),
        samples,
        levels,
        layouts: layoutIds().map(layout),
        styles: reportStyles.filter((style) => style.pack === id),
        indicator,
      })),
    identify: () => act('identify', () => identityOf(template)),
    insert: (request, answers = []) =>
      act('insert', () => {
        journal.inserted.push(request);
        journal.answered.push(...answers);
        template = 'ours';
        const questions = (options.questions ?? []).filter(
          ({ sheet, row }) =>
            !journal.answered.some((each) => each.sheet === sheet && each.row === row),
        );
        return {
          created: [],
          outcome: { repaired: [], kept: [], questions, recoveries: 0, changed: true },
          repaired: [],
          kept: [],
          sentences: [told('新增 15 张工作表。', '15 sheets were inserted.')],
        };
      }),
    read: () =>
      act('read', () => ({
        filing,
        pasted: pasted(),
        cover: { sheet: '封面', address: 'C4' },
        texts: new Map([['measures', { sheet: '文字材料', address: 'C5' }]]),
      })),
    fillSample: (_sample, overwrite) =>
      act('fillSample', () =>
        options.filledAlready === true && overwrite === 'ask'
          ? {
              ...report,
              conflicts: [
                {
                  sheet: '表3 行政处罚',
                  address: 'D7',
                  what: told('处罚立案数', 'Penalty cases opened'),
                  current: '69270',
                  proposed: '69276',
                },
              ],
            }
          : { ...report, written: 110 },
      ),
    applyPasted: (items) =>
      act('applyPasted', () => {
        for (const { figure, proposal } of items) {
          if (proposal === null) continue;
          const stated = {
            value: { numerator: BigInt(proposal.value), denominator: 1n },
            decimals: 0,
            approximation: '',
          } as const;
          type(figureKey(figure.code, figure.period, figure.row), { kind: 'number', stated });
        }
        return { ...report, written: items.length };
      }),
    restore: (changes) =>
      act('restore', () => {
        putBack(changes);
        return [];
      }),
    audit: async (work) => {
      await work?.step('read');
      return act('audit', () => {
        const explanations = journal.explained.map(({ finding, text }) => ({
          rule: finding.instance,
          fingerprint: finding.fingerprint,
          text,
          date: '2025-01-20',
        }));
        const options = { settings: checksIn(journal.settings) };
        const result = audit({ ...filing, explanations }, options);
        const repairs = repairsOf(filing, result, options);
        return { filing, result, ratios: ratiosOf(filing), repairs };
      });
    },
    mend: (cells) =>
      act('mend', () => {
        const changes = cells.map(({ code, from, period, place, row, to }) => {
          const stated = { value: fromDecimal(to), decimals: 0, approximation: '' } as const;
          type(figureKey(code, period, row), { kind: 'number', stated });
          return {
            sheet: place?.sheet ?? '',
            address: place?.address ?? '',
            value: to,
            before: from,
          };
        });
        const second = String(kept.length + 10);
        kept.unshift({ at: `2025-01-20T08:30:${second}.000Z`, act: 'mend', changes });
        return { changes, refused: [] };
      }),
    explanationProblem: (text) => act('explanationProblem', () => explanationProblem(text)),
    saveExplanation: (finding, text) =>
      act('saveExplanation', () => void journal.explained.push({ finding, text })),
    goTo: (target) =>
      act('goTo', () => {
        journal.went.push(target);
        const place =
          'code' in target
            ? filing.figures.get(figureKey(target.code, target.period, target.row ?? 0))?.place
            : target;
        if (place !== null && place !== undefined) select(place);
        return { unhidden: false, uncovered: false, sentences: [] };
      }),
    draft: ({ charts, style }) =>
      act('draft', () => {
        const result = audit(filing);
        const document = draftReport(filing, {
          audit: result,
          bounds: boundsIn(journal.settings),
          charts,
          ...(style === '' ? {} : { style }),
        });
        const { hard } = result.summary;
        return { filing, document, preview: renderPreview(document), gaps: gapsOf(document), hard };
      }),
    readLastYear: () =>
      act('readLastYear', () => ({
        ok: true,
        past: { ok: true, filing, year: 2023, version: '1.1', unitName: '蓝山县', sentences: [] },
        comparison: {
          year: 2023,
          fill: [],
          same: 1,
          different: [
            {
              key: 'B01@prev',
              code: 'B01',
              row: 0,
              name: told('许可申请数量', 'Licence applications received'),
              unit: '宗',
              here: '27000',
              there: '27100',
              place: null,
              write: { code: 'B01', period: 'prev', row: 0, value: 27100, note: '' },
            },
          ],
          left: [],
          sentences: [told('相同 1 项，不同 1 项。', '1 is the same, 1 differs.')],
        },
      })),
    fillLastYear: (_past, replace) =>
      act('fillLastYear', () => ({ ...report, written: replace.length })),
    previewNextYear: () =>
      act('previewNextYear', () => ({
        from: 2024,
        to: 2025,
        archive: '2024年存档',
        upgradeFrom: null,
        cells: 300,
        confirm: 'as-seen',
        sentences: [
          told('2024 年的数先存入“2024年存档”。', 'The figures of 2024 are archived first.'),
        ],
      })),
    startNextYear: (confirm) =>
      act('startNextYear', () => ({
        from: 2024,
        to: 2025,
        archive: confirm,
        cells: 300,
        sentences: [told('本年数已移到上年。', 'The figures were moved.')],
        undo: { archive: '2024年存档', changes: [] },
      })),
    takeBackNextYear: () => act('takeBackNextYear', () => []),
    publish: (chosen) =>
      act('publish', () => ({
        layout: chosen,
        sheet: '发布表',
        created: true,
        restored: 0,
        kept: [],
        sentences: [told('已生成“发布表”。', 'The table was made.')],
        publication: publicationOf(filing, chosen),
      })),
    publicationHtml: (made) => act('publicationHtml', () => publicationHtml(made)),
    writeDocx: (_document, list) =>
      act('writeDocx', () => {
        journal.written.push(list);
        return new Uint8Array([80, 75]);
      }),
    watchSelection: (moved) => {
      select = moved;
      return () => {
        select = () => undefined;
      };
    },
    cellFacts: (read, figure) =>
      act('cellFacts', () => cellFacts(read, figure, { settings: checksIn(journal.settings) })),
    typedFigure: (figure, text, language) =>
      act('typedFigure', () => typedFigure(figure, text, language)),
    put: (figure, text) =>
      act('put', () => {
        const typed = typedFigure(figure, text, 'zh-CN');
        if (!typed.ok)
          return { changes: [], refused: [told(typed.sentence, typed.sentence)], next: null };
        const next = nextFigure(pack(filing.pack), filing, figure);
        if (typeof typed.value === 'string') return { changes: [], refused: [], next };
        const key = figureKey(figure.code, figure.period, figure.row);
        const stated = exactly(String(typed.value));
        const { address, sheet } = figure.place ?? { address: 'A1', sheet: '封面' };
        type(key, { kind: 'number', stated });
        return { changes: [{ address, sheet, before: '', value: typed.value }], refused: [], next };
      }),
    watch: (changed) => {
      window.addEventListener('focus', changed);
      return () => window.removeEventListener('focus', changed);
    },
    canDownload: () => options.browser === undefined,
    openInBrowser: (address) => {
      journal.opened.push(address);
      return options.browser === 'opens';
    },
  };
  const selectFigure = (key: FigureKey): void => {
    const place = filing.figures.get(key)?.place ?? null;
    if (place === null) throw new Error(`no such cell: ${key}`);
    select(place);
  };
  return { services, journal, type, select: selectFigure, move: (place) => select(place) };
};
