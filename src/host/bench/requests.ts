import { sampleFigures } from '../../catalog';
import { draftReport } from '../../report';
import { audit } from '../../rules';
import { fillWorkbook, insertTemplate, readFiling, writeFindings } from '../../workbook';
import { openNodeHost } from '../node';

/** Requests and bytes of each act, counted by the embedded workbook; the same on every machine. */
export async function measureRequests(): Promise<readonly Record<string, string>[]> {
  const host = await openNodeHost();
  const rows: Record<string, string>[] = [];
  async function count(what: string, target: number, act: () => Promise<unknown>): Promise<void> {
    host.resetCounters();
    const start = performance.now();
    await act();
    const milliseconds = performance.now() - start;
    const { requests, requestBytes, responseBytes } = host.counters;
    rows.push({
      act: what,
      syncs: String(requests),
      target: `≤ ${String(target)}`,
      'bytes out': String(requestBytes),
      'bytes in': String(responseBytes),
      'ms (once, with the embedded workbook)': milliseconds.toFixed(0),
    });
  }
  const figures = sampleFigures('lanshan');
  const { year, unitName, level } = figures.cover;
  await count('insert', 4, () => insertTemplate({ pack: figures.pack, year, unitName, level }));
  await count('insert again (nothing to repair)', 4, () =>
    insertTemplate({ pack: figures.pack, year, unitName, level }),
  );
  await count('fill with the sample', 2, () => fillWorkbook(figures, { overwrite: 'replace' }));
  await count('read', 2, () => readFiling());
  await count('validate (read, audit, write the list)', 2, async () => {
    const reading = await readFiling();
    await writeFindings(audit(reading.filing), reading);
  });
  await count('report (read, draft)', 2, async () => {
    const { filing } = await readFiling();
    draftReport(filing, { audit: audit(filing) });
  });
  await host.dispose();
  return rows;
}
