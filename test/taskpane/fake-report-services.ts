import { told } from '../../src/catalog';
import { checkInStages, extractFigures, readReport, textReport } from '../../src/claims';
import type { ReportText } from '../../src/claims';
import { renderPreview, staleNumbers } from '../../src/report';
import type { ReportServices, ReportSource } from '../../src/taskpane/report-services';
import { paneClaims } from '../../src/taskpane/state/pane-claims';
import { staged } from '../../src/taskpane/state/staged';
import { textFigures } from '../../src/taskpane/state/text-figures';
import type { CellChange } from '../../src/workbook';
import type { AuditWorld } from './fake-audit-services';

type Act = <Result>(name: keyof ReportServices, result: () => Result) => Promise<Result>;

const textOf = async (source: ReportSource): Promise<ReportText> =>
  source.kind === 'file'
    ? readReport(new Uint8Array(await source.file.arrayBuffer()))
    : textReport(source.text);

const nothing = { written: 0, same: 0, conflicts: [], unplaced: [], changes: [] } as const;

/** The report step's world without a workbook: the real checker over the built-in sample. */
export const fakeReportServices = (
  world: Omit<AuditWorld, 'act'> & { readonly act: Act },
): ReportServices => {
  const { act, filing, journal } = world;
  return {
    remember: (choices) =>
      act('remember', () => {
        journal.remembered.push(choices);
        const changes = Object.entries(choices).map(([name, value]): CellChange => ({
          sheet: '封面',
          address: name,
          value,
          before: '',
        }));
        return { ...nothing, written: changes.length, changes };
      }),
    stale: (document, now) =>
      act('stale', () => {
        const numbers = staleNumbers(document, now);
        return { preview: renderPreview(document, numbers), numbers };
      }),
    draftToSheet: () =>
      act('draftToSheet', () => ({
        sheet: '报告草稿',
        sentences: [told('每段一行。', 'one a row')],
      })),
    chartsToSheet: () =>
      act('chartsToSheet', () => ({
        sheet: '图表',
        drawn: false,
        sentences: [told('数已列好。', 'one a row')],
      })),
    check: async (source, work) => {
      await work.step('source');
      const report = await act('check', () => textOf(source));
      const result = await staged(checkInStages(report, { filing: filing() }), work.step);
      return {
        ...result,
        name: source.kind === 'file' ? source.name : '',
        against: true,
        claims: paneClaims(result.claims, filing()),
      };
    },
    extract: async (source) => {
      const extraction = extractFigures(await act('extract', () => textOf(source)));
      return {
        name: source.kind === 'file' ? source.name : '',
        year: extraction.year,
        notes: extraction.notes,
        columns: {
          prev: textFigures(extraction, filing(), 'prev'),
          cur: textFigures(extraction, filing(), 'cur'),
        },
      };
    },
    fillFromText: (figures) =>
      act('fillFromText', () => {
        journal.filled.push(...figures);
        const changes = figures.map(({ here, place, value }) => ({
          sheet: place?.sheet ?? '',
          address: place?.address ?? '',
          value,
          before: here,
        }));
        return { ...nothing, written: figures.length, changes };
      }),
  };
};
