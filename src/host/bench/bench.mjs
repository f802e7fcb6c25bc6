// `npm run bench`: what the add-in costs, beside what a person would pick instead, in one run.
// Counts (requests, bytes) are exact; times are medians of several rounds on this machine.
import { loadTypeScript } from '../runner/load-typescript.mjs';
import { printTable } from './print-table.mjs';

const { measureRequests } = await loadTypeScript('src/host/bench/requests.ts');
printTable('Requests and bytes on the embedded workbook', await measureRequests());

const { measureAudit } = await loadTypeScript('src/host/bench/audit.ts');
printTable('Audit of the filled county workbook', await measureAudit());

const { measureDraft } = await loadTypeScript('src/host/bench/draft.ts');
printTable('Draft beside the bare docx library writing the same text', await measureDraft());

if (!process.argv.includes('--no-pane')) {
  const { measurePane } = await import('./pane-size.mjs');
  printTable('First-load JavaScript of the pane', await measurePane());
}
process.exit(0);
