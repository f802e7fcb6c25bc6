import { emptyFiling, sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { draftReport } from '../../src/report';
import type { ReportDocument, Run, TextBlock } from '../../src/report';
import type { AuditResult, Finding } from '../../src/rules';

/** An audit that found nothing: most of these tests are about the text. */
export const clean: AuditResult = {
  findings: [],
  summary: { hard: 0, query: 0, hint: 0, explained: 0 },
};

export const finding = (parts: Partial<Finding>): Finding => ({
  rule: 'X-00',
  instance: 'X-00',
  group: 'X-00',
  severity: '强制',
  title: '',
  message: '',
  difference: null,
  cells: [],
  basis: '',
  fingerprint: '',
  explanation: null,
  expired: null,
  ...parts,
});

export type Figures = Readonly<Record<string, number | string>>;

/** Every basis declared as decisions, every duty held: a county whose figures are the ones given. */
export const filingOf = (figures: Figures, texts: Readonly<Record<string, string>> = {}): Filing =>
  emptyFiling({
    cover: { unitName: '青溪县', level: 'county', year: 2030, date: '2031-01-08' },
    declarations: {
      licences: 'decision',
      penalties: 'decision',
      court: 'in',
      inspections: 'in',
      counting: 'one-class',
      grades: 'four',
      duties: { T2: 'held', T3: 'held', T4: 'held', T5: 'held', T6: 'held' },
    },
    figures,
    texts,
  });

/** The same, where 说明 stand beside some figures. */
export const withNotes = (figures: Figures, notes: Readonly<Record<string, string>>): Filing => {
  const filing = filingOf(figures);
  const changed = new Map(filing.figures);
  for (const [code, note] of Object.entries(notes)) {
    const figure = changed.get(`${code}@cur`);
    if (figure === undefined) throw new Error(`${code} is in the pack`);
    changed.set(`${code}@cur`, { ...figure, note });
  }
  return { ...filing, figures: changed };
};

export const draftOf = (
  figures: Figures,
  texts?: Readonly<Record<string, string>>,
): ReportDocument => draftReport(filingOf(figures, texts), { audit: clean });

export const lanshan = (): Filing => sampleFiling('lanshan');

export const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.printed)).join('');

export const textBlocks = (document: ReportDocument): readonly TextBlock[] =>
  document.body.filter((block) => block.kind !== 'table' && block.kind !== 'chart');

export const bodyText = (document: ReportDocument): string =>
  textBlocks(document)
    .map((block) => `${block.kind === 'paragraph' ? (block.lead ?? '') : ''}${textOf(block.runs)}`)
    .join('\n');
