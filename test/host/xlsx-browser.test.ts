/** The same code in a page: bundled for browsers, run without anything of Node's. */
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

const SOURCE = `
  import { newWorkbook, writeBlock } from './src/host/model';
  import { openXlsx, saveXlsx } from './src/host/xlsx';
  export async function run() {
    const workbook = newWorkbook();
    writeBlock(workbook, workbook.sheets[0], { top: 0, left: 0, bottom: 0, right: 1 }, [['数', '=1+1']]);
    const bytes = await saveXlsx(workbook);
    const again = await openXlsx(bytes);
    const cells = [...again.sheets[0].rows.get(0).values()].map((cell) => cell.formula ?? cell.value);
    return JSON.stringify({ cells, isBytes: bytes instanceof Uint8Array });
  }`;

it('opens and saves without Node', async () => {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: path.join(__dirname, '..', '..'), loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    target: 'chrome110',
    write: false,
    logLevel: 'silent',
  });
  const globals: Record<string, unknown> = {
    TextDecoder,
    TextEncoder,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    console,
    Blob,
    Uint8Array,
    ArrayBuffer,
  };
  globals.window = globals.self = globals.globalThis = globals;
  const context = createContext(globals);
  runInContext(outputFiles[0]?.text ?? '', context);
  const result: unknown = await runInContext('page.run()', context);
  expect(JSON.parse(String(result))).toEqual({ cells: ['数', '=1+1'], isBytes: true });
});
