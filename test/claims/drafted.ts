import type { Filing } from '../../src/catalog';
import { readReport } from '../../src/claims';
import type { ReportText } from '../../src/claims';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';

/** The draft of a filing, written as .docx and read back. */
export const drafted = async (filing: Filing): Promise<ReportText> =>
  readReport(await writeDocx(draftReport(filing, { audit: audit(filing) })));

/** The same report with some characters replaced by as many others. */
export const edited = (report: ReportText, from: number, now: string): ReportText => ({
  ...report,
  text: report.text.slice(0, from) + now + report.text.slice(from + now.length),
});

/** The same with a stretch replaced by one of another length; controls move along. */
export const replaced = (report: ReportText, from: number, to: number, now: string): ReportText => {
  const shift = now.length - (to - from);
  const moved = (at: number): number => (at >= to ? at + shift : at);
  return {
    ...report,
    text: report.text.slice(0, from) + now + report.text.slice(to),
    controls: report.controls.map((control) => ({
      ...control,
      from: moved(control.from),
      to: moved(control.to),
    })),
  };
};
