// `npm run bench`: what the add-in costs, beside what a person would pick instead, in one run.
// Counts (requests, bytes) are exact; times are medians of several rounds on this machine.
import { loadTypeScript } from '../runner/load-typescript.mjs';
import { printTable } from './print-table.mjs';

const { measureRequests } = await loadTypeScript('src/host/bench/requests.ts');
printTable('Requests and bytes on the embedded workbook', await measureRequests());

const { measureForeignSheets } = await loadTypeScript('src/host/bench/foreign-sheets.ts');
printTable(
  'The filled county workbook among 60 foreign sheets of 200,400 cells',
  await measureForeignSheets(),
);

const { measurePacks } = await loadTypeScript('src/host/bench/pack-requests.ts');
printTable('Inserting each pack, the largest first', await measurePacks());

const { measureAudit } = await loadTypeScript('src/host/bench/audit.ts');
printTable('Audit of the filled county workbook', await measureAudit());

const { measureGrowth, measureRules } = await loadTypeScript('src/host/bench/audit-many.ts');
printTable(
  'Auditing many filled county workbooks beside json-rules-engine 7.3.1 with the same relations',
  await measureGrowth(),
);
printTable('The dearest relations and the median one', await measureRules());

const { measurePlanted, measureSingle } = await loadTypeScript('src/host/bench/localization.ts');
printTable('Where is the error: 200 single errors', measureSingle());
printTable(
  'Where is the error: 1 to 6 errors at once in the filled county sample',
  measurePlanted(),
);

const { measureDraft } = await loadTypeScript('src/host/bench/draft.ts');
printTable('Draft beside the bare docx library writing the same text', await measureDraft());

const { measureClaims, measureLargeTexts, measureReadBack } = await loadTypeScript(
  'src/host/bench/claims.ts',
);
printTable('Claims checked in prose', await measureClaims());
printTable('Large texts', measureLargeTexts());
printTable('Reading a drafted .docx back', await measureReadBack());

if (!process.argv.includes('--no-pane')) {
  const { measurePane } = await import('./pane-size.mjs');
  const { panes, parts } = await measurePane();
  printTable('First-load JavaScript of the pane', panes);
  printTable('What comes later, part by part', parts);
  const { measurePaneInUse } = await import('./pane-time.mjs');
  const { keystroke, memory, usable } = await measurePaneInUse();
  printTable('Time to a usable pane, on the same page', usable);
  printTable('From keystroke to finding', keystroke);
  printTable('Memory after an hour of simulated use', memory);
}
process.exit(0);
