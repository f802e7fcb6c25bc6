import type { PackId } from '../catalog';
import type { InsertReport } from '../workbook';
import { readAside } from './aside/read-aside';
import { realAuditServices } from './real-audit-services';
import { realCellServices } from './real-cell-services';
import { realReportServices } from './real-report-services';
import {
  auditOptions,
  draftBounds,
  realSettingsServices,
  usualCounting,
} from './real-settings-services';
import type { PaneServices, SampleYear } from './services';
import { openWithTemplate } from './start/open-with-workbook';

/**
 * The doors are opened when they are first needed: the pane paints before the catalogue, the rules and
 * the workbook's code have arrived, and the writer of the .docx comes only with a report.
 */
const workbookDoor = () => import('../workbook');
const catalogDoor = () => import('../catalog');
const rulesDoor = () => import('../rules');
const reportDoor = () => import('../report');
const templateDoor = () => import('../template');

/** The built-in year that “try with a sample” fills in, by pack. */
const SAMPLES: Readonly<Record<PackId, string>> = {
  county: 'lanshan',
  department: 'quzhou',
  township: 'dawan',
};

/** A new template declares what the person usually declares; the template stands without it. */
const withUsualCounting = async (report: InsertReport): Promise<InsertReport> => {
  const counting = await usualCounting();
  if (Object.keys(counting).length === 0) return report;
  const [{ fillCells }, { declarationsFrom, told }] = await Promise.all([
    workbookDoor(),
    catalogDoor(),
  ]);
  const declarations = declarationsFrom(counting);
  try {
    const { written } = await fillCells({ declarations }, 'keep-filled');
    return {
      ...report,
      sentences: [
        ...report.sentences,
        told(
          `封面已按“设置”填好 ${String(written)} 项口径。`,
          `${String(written)} definitions on the cover were filled in as in the settings.`,
        ),
      ],
    };
  } catch {
    return {
      ...report,
      sentences: [
        ...report.sentences,
        told(
          '“设置”中的常用口径没有填上，请在封面选定。',
          'The usual definitions of the settings could not be filled in; please choose them on the cover.',
        ),
      ],
    };
  }
};

/**
 * @param today ISO date of the day, for explanations; asked each time, since panes stay open for days.
 * @param clock ISO time of the moment, to the millisecond, for records of what was overwritten.
 */
export const realServices = (
  today: () => string,
  { canDownload, openInBrowser }: Pick<PaneServices, 'canDownload' | 'openInBrowser'>,
  clock: () => string,
): PaneServices => ({
  ...realAuditServices(clock),
  ...realReportServices(clock),
  ...realSettingsServices(),
  ...realCellServices(clock),
  catalog: async (id) => {
    const { indicator, layout, layoutIds, levels, pack, reportStyles, sampleFigures } =
      await catalogDoor();
    const sample = (name: string): SampleYear => {
      const { cover, pack } = sampleFigures(name);
      const { level, unitName, year } = cover;
      return { name, request: { pack, year, unitName, level } };
    };
    const samples = {
      county: sample(SAMPLES.county),
      department: sample(SAMPLES.department),
      township: sample(SAMPLES.township),
    };
    const styles = reportStyles.filter((style) => style.pack === id);
    const layouts = layoutIds().map(layout);
    return { pack: pack(id), samples, levels, layouts, styles, indicator };
  },
  identify: async () => (await workbookDoor()).identify(),
  insert: async (request, answers = []) => {
    const keeping = { at: new Date().toISOString(), act: 'repair' };
    const report = await (await workbookDoor()).insertTemplate(request, { answers, keeping });
    // Not waited for: a convenience must not hold up the template.
    void openWithTemplate();
    const fresh = report.kept.length === 0 && report.repaired.length === 0;
    return fresh ? withUsualCounting(report) : report;
  },
  read: async () => {
    const [{ findPasted, readFiling }, { cellAddress, TEXT_COLUMN, coverName }] = await Promise.all(
      [workbookDoor(), templateDoor()],
    );
    const { filing, titles, textCells, snapshot } = await readFiling();
    const cover = titles.get('cover');
    const texts = titles.get('texts');
    const unit = snapshot.names.get(coverName('unitName'))?.area;
    return {
      filing,
      pasted: findPasted(filing),
      cover:
        cover === undefined
          ? null
          : {
              sheet: cover,
              address:
                unit === undefined || unit === null ? 'A1' : cellAddress(unit.top, unit.left),
            },
      texts: new Map(
        texts === undefined
          ? []
          : [...textCells].map(([topic, { row }]) => [
              topic,
              { sheet: texts, address: cellAddress(row, TEXT_COLUMN.text) },
            ]),
      ),
    };
  },
  fillSample: async (sample, overwrite) => {
    const [{ fillWorkbook }, { sampleFigures }] = await Promise.all([
      workbookDoor(),
      catalogDoor(),
    ]);
    return fillWorkbook(sampleFigures(sample), {
      overwrite,
      keeping: { at: clock(), act: 'sample' },
    });
  },
  applyPasted: async (items) =>
    (await workbookDoor()).applyProposals(items, { at: clock(), act: 'paste' }),
  restore: async (changes) =>
    (await workbookDoor()).restore(changes, { at: clock(), act: 'restore' }),
  mend: async (cells) => (await workbookDoor()).applyRepair(cells, { at: clock(), act: 'mend' }),
  explanationProblem: async (text) => (await rulesDoor()).explanationProblem(text),
  saveExplanation: async (finding, text) =>
    (await workbookDoor()).saveExplanation(finding.instance, finding.fingerprint, text, today()),
  goTo: async (target) => (await workbookDoor()).goTo(target),
  draft: async ({ addressee, charts, date, signature, style }) => {
    const [{ readFiling }, { audit }, { draftReport, gapsOf, renderPreview }] = await Promise.all([
      workbookDoor(),
      rulesDoor(),
      reportDoor(),
    ]);
    const { filing } = await readFiling();
    const [options, bounds] = await Promise.all([auditOptions(), draftBounds()]);
    const result = audit(filing, options);
    const asked = addressee === null ? filing.cover : { ...filing.cover, addressee };
    const document = draftReport(
      { ...filing, cover: asked },
      {
        audit: result,
        bounds,
        charts,
        ...(style === '' ? {} : { style }),
        ...(date === '' ? {} : { date }),
        ...(signature === '' ? {} : { signature }),
      },
    );
    return {
      filing,
      document,
      preview: renderPreview(document),
      gaps: gapsOf(document),
      hard: result.summary.hard,
    };
  },
  readLastYear: async (file, work) => {
    await work.step('read');
    const { compareLastYear, readFiling } = await workbookDoor();
    const { filing } = await readFiling();
    await work.step('compare');
    const past = await readAside('lastYear', { file, filing }, work);
    return past.ok ? { ok: true, past, comparison: compareLastYear(filing, past) } : past;
  },
  fillLastYear: async (past, replace) =>
    (await workbookDoor()).fillLastYear(past, replace, { at: clock(), act: 'lastYear' }),
  previewNextYear: async () => (await workbookDoor()).previewNextYear(),
  startNextYear: async (confirm) =>
    (await workbookDoor()).startNextYear({
      confirm,
      keeping: { at: clock(), act: 'nextYear' },
    }),
  takeBackNextYear: async (undo) => (await workbookDoor()).takeBackNextYear(undo),
  publish: async (layout) => (await workbookDoor()).insertPublication(layout),
  publicationHtml: async (publication) => (await templateDoor()).publicationHtml(publication),
  writeDocx: async (document, list) =>
    (await import('../report/write-docx')).writeDocx(document, { list }),
  watch: (changed) => {
    // Events of the workbook are late or missing in some builds; coming back to the pane makes up for it.
    window.addEventListener('focus', changed);
    let stopped = false;
    let stopEvents: (() => Promise<void>) | null = null;
    void workbookDoor()
      .then(({ watchCells }) => watchCells(changed))
      .then((stop) => {
        stopEvents = stop;
        if (stopped) void stop().catch(() => undefined);
      })
      .catch(() => undefined);
    return () => {
      stopped = true;
      window.removeEventListener('focus', changed);
      if (stopEvents !== null) void stopEvents().catch(() => undefined);
    };
  },
  canDownload,
  openInBrowser,
});
