// Calculates many small sheets with IronCalc, an engine of its own in WebAssembly. The package is an
// ES module for browsers, so it runs in a process of its own: jobs as JSON on stdin, values on stdout.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const entry = createRequire(import.meta.url).resolve('@ironcalc/wasm');
const { Model, initSync } = await import(pathToFileURL(entry).href);
initSync({ module: readFileSync(path.join(path.dirname(entry), 'wasm_bg.wasm')) });

/** @type {{ cells: [row: number, column: number, input: string][], formulas: [row: number, column: number, text: string][] }[]} */
const sheets = JSON.parse(readFileSync(0, 'utf8'));
const results = sheets.map(({ cells, formulas }) => {
  const model = new Model('parity', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (const [row, column, input] of cells) model.setUserInput(0, row, column, input);
  for (const [row, column, text] of formulas) model.setUserInput(0, row, column, text);
  model.resumeEvaluation();
  model.evaluate();
  const values = formulas.map(([row, column]) => model.getFormattedCellValue(0, row, column));
  model.free();
  return values;
});
process.stdout.write(JSON.stringify(results));
