import type { Period } from '../catalog';
import { runsText } from './plain-text';
import type { StaleNumber } from './stale';
import type { Block, ReportChart, ReportDocument, Run, TextBlock } from './types';

/** A piece of a line. One with `code` is a number: a press selects its cell. Text is text, never HTML. */
export interface PreviewSpan {
  readonly text: string;
  readonly mark?: 'gap' | 'warning' | 'suggestion' | 'stale';
  /** For `stale`: what the workbook gives now, null when it gives no number. */
  readonly now?: string | null;
  readonly code?: string;
  readonly period?: Period;
  readonly row?: number;
  readonly title?: string;
}

/** What the pane shows; `tag` is the element to make of it, `style` its place in the report. */
export type PreviewBlock =
  | {
      readonly kind: 'text';
      readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p';
      readonly style:
        | 'title'
        | 'byline'
        | 'addressee'
        | 'heading'
        | 'body'
        | 'warning'
        | 'annex'
        | 'signature'
        | 'date'
        | 'copies';
      /** First line indented by two characters. */
      readonly indent: boolean;
      readonly spans: readonly PreviewSpan[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly above: readonly [string, string];
      readonly header: readonly string[];
      /** A row with a single cell spans the table. */
      readonly rows: readonly (readonly (readonly PreviewSpan[])[])[];
      readonly below: readonly string[];
    };

type SpanOf = (run: Run) => PreviewSpan;

const spanOf: SpanOf = (run) =>
  run.kind === 'text'
    ? { text: run.text, ...(run.mark === undefined ? {} : { mark: run.mark }) }
    : {
        text: run.printed,
        code: run.code,
        period: run.period,
        row: run.row,
        title: `${run.name}（${run.code}）`,
      };

type TextPreview = Extract<PreviewBlock, { readonly kind: 'text' }>;

const shapeOf = (block: TextBlock): Omit<TextPreview, 'kind' | 'spans'> => {
  switch (block.kind) {
    case 'title':
      return { tag: 'h1', style: 'title', indent: false };
    case 'heading':
      return {
        tag: block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4',
        style: 'heading',
        indent: true,
      };
    case 'paragraph':
      return { tag: 'p', style: block.mark === 'warning' ? 'warning' : 'body', indent: true };
    case 'annex-note':
      return { tag: 'p', style: 'body', indent: true };
    case 'annex-title':
      return { tag: 'h4', style: 'title', indent: false };
    case 'annex-mark':
      return { tag: 'p', style: 'annex', indent: false };
    default:
      return { tag: 'p', style: block.kind, indent: false };
  }
};

/** On screen a chart is the table of its figures; it is drawn where the report is opened. */
const chartPreview = (chart: ReportChart): PreviewBlock => ({
  kind: 'table',
  title: `（图）${chart.title}`,
  above: ['', `单位：${chart.unit}`],
  header: ['项目', ...chart.series.map(({ name }) => name)],
  rows: chart.categories.map((category, at) => [
    [{ text: category }],
    ...chart.series.map(({ values }) => [{ text: values[at] ?? '' }]),
  ]),
  below: [],
});

const previewOf = (block: Block, span: SpanOf): PreviewBlock => {
  if (block.kind === 'chart') return chartPreview(block.chart);
  if (block.kind === 'table') {
    return {
      kind: 'table',
      title: block.title,
      above: [block.filedBy, block.unitLine],
      header: block.header.map((name, index) => {
        const group = block.groups?.[index] ?? null;
        return group === null ? name : `${group}：${name}`;
      }),
      rows: block.rows.map((row) => row.map((cell) => cell.map(span))),
      below: [block.signatures, ...block.notes],
    };
  }
  const lead = block.kind === 'paragraph' && block.lead !== undefined ? [{ text: block.lead }] : [];
  return { kind: 'text', ...shapeOf(block), spans: [...lead, ...block.runs.map(span)] };
};

/** Marks the numbers the workbook has changed since, counting numbers in reading order. */
const marking = (stale: readonly StaleNumber[]): SpanOf => {
  const changed = new Map(stale.map(({ index, now }) => [index, now]));
  let index = -1;
  return (run) => {
    const span = spanOf(run);
    if (run.kind === 'text') return span;
    index += 1;
    const now = changed.get(index);
    return now === undefined ? span : { ...span, mark: 'stale', now };
  };
};

/**
 * The document as plain data for the pane, which makes elements of it: no HTML is ever built from
 * what people typed. Same order as on paper, annex last.
 * @param stale from `staleNumbers` of the same document, to mark what changed since it was drafted
 */
export const renderPreview = (
  document: ReportDocument,
  stale: readonly StaleNumber[] = [],
): readonly PreviewBlock[] => {
  const span = marking(stale);
  return [...document.body, ...document.annex].map((block) => previewOf(block, span));
};

/** The gaps an office still has to fill, as they read: 【请补充：…】. */
export const gapsOf = (document: ReportDocument): readonly string[] =>
  document.body.flatMap((block) =>
    block.kind === 'table' || block.kind === 'chart'
      ? []
      : block.runs.flatMap((run) =>
          run.kind === 'text' && run.mark === 'gap' ? [runsText([run])] : [],
        ),
  );
