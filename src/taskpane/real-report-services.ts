import type { Filing } from '../catalog';
import type { ReportChart } from '../report';
import type { ChartTable } from '../template';
import { readAside } from './aside/read-aside';
import type { ReportServices } from './report-services';

/** Opened when they are first needed; see real-services.ts. */
const workbookDoor = () => import('../workbook');
const reportDoor = () => import('../report');

/** A chart of the report as figures of the workbook: this year alone, or beside last year. */
const chartTable = ({ categories, codes, id, series, title, unit }: ReportChart): ChartTable => ({
  title,
  unit,
  rows: codes.map((code, at) => ({ code, name: categories[at] ?? code })),
  series: series.map(({ name }, at) => ({
    name,
    period: id === 'years' && at === 0 ? 'prev' : 'cur',
  })),
});

/** What the open workbook files; null when it holds no template of ours. */
const filingNow = async (): Promise<Filing | null> => {
  const { identify, readFiling } = await workbookDoor();
  const { kind } = await identify();
  return kind === 'none' || kind === 'newer' ? null : (await readFiling()).filing;
};

/** @param clock ISO time of the moment, to the millisecond; asked each time. */
export const realReportServices = (clock: () => string): ReportServices => ({
  remember: async ({ style, date, addressee, signature }) =>
    (await workbookDoor()).fillCells(
      {
        cover: {
          ...(style === undefined ? {} : { style }),
          ...(date === undefined ? {} : { date }),
          ...(addressee === undefined ? {} : { addressee }),
        },
        ...(signature === undefined ? {} : { texts: { signature } }),
      },
      'replace',
      { at: clock(), act: 'remember' },
    ),
  stale: async (document, filing) => {
    const { renderPreview, staleNumbers } = await reportDoor();
    const numbers = staleNumbers(document, filing);
    return { preview: renderPreview(document, numbers), numbers };
  },
  draftToSheet: async (document) => {
    const [{ addDraftSheet }, { sheetLines }] = await Promise.all([workbookDoor(), reportDoor()]);
    return addDraftSheet(sheetLines(document));
  },
  chartsToSheet: async () => {
    const [{ addChartSheet, readFiling }, { chartsOf }] = await Promise.all([
      workbookDoor(),
      reportDoor(),
    ]);
    const { filing } = await readFiling();
    return addChartSheet(chartsOf(filing).map(chartTable));
  },
  check: async (source, work) => {
    await work.step('read');
    const [{ paneClaims }, filing] = await Promise.all([
      import('./state/pane-claims'),
      filingNow(),
    ]);
    await work.step('source');
    const result = await readAside('check', { source, filing }, work);
    return {
      ...result,
      name: source.kind === 'file' ? source.name : '',
      against: filing !== null,
      claims: paneClaims(result.claims, filing),
    };
  },
  extract: async (source, work) => {
    await work.step('source');
    const [{ textFigures }, { readFiling }, extraction] = await Promise.all([
      import('./state/text-figures'),
      workbookDoor(),
      readAside('extract', { source }, work),
    ]);
    await work.step('read');
    const { filing } = await readFiling();
    return {
      name: source.kind === 'file' ? source.name : '',
      year: extraction.year,
      notes: extraction.notes,
      columns: {
        prev: textFigures(extraction, filing, 'prev'),
        cur: textFigures(extraction, filing, 'cur'),
      },
    };
  },
  fillFromText: async (figures) => {
    const [{ readFiling, writeFigures }, { shownIn }] = await Promise.all([
      workbookDoor(),
      import('./state/text-figures'),
    ]);
    const { filing } = await readFiling();
    const asShown = figures.filter(({ here, key }) => {
      const now = filing.figures.get(key);
      return now !== undefined && shownIn(now) === here;
    });
    const moved = figures.filter((each) => !asShown.includes(each));
    const written = await writeFigures(
      asShown.map(({ write }) => write),
      { overwrite: 'replace', keeping: { at: clock(), act: 'extract' } },
    );
    return {
      ...written,
      conflicts: moved.map(({ here, name, place, value }) => ({
        sheet: place?.sheet ?? '',
        address: place?.address ?? '',
        what: name,
        current: here,
        proposed: value,
      })),
    };
  },
});
