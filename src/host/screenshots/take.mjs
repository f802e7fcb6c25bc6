// `npm run screenshots`: every view of the pane in both themes, forced colours and both languages, into
// screenshots/; and the contact sheet that the README shows.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../runner/load-typescript.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, 'screenshots');

/** The views' own test takes the pictures on its way. */
const taken = () =>
  new Promise((resolve, reject) => {
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const words = [jest, '--config', '.jest.config.cjs', 'test/taskpane/pane-views'];
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SCREENSHOTS: folder },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`jest ended with ${code}`)),
    );
  });

const SHOWN = [
  'first-run-light',
  'fill-cell-light',
  'audit-mend-light',
  'report-draft-light',
  'report-check-dark',
  'help-rules-dark',
  'settings-light-english',
  'audit-dark-english',
];

/** One picture of several views, each cut to the height of a screen. */
async function contactSheet() {
  const { launchBrowser } = await loadTypeScript('src/host/browser/index.ts');
  const browser = await launchBrowser(root);
  try {
    const page = await browser.newPage({ viewport: { width: 1480, height: 1560 } });
    const pictures = SHOWN.map((name) => {
      const bytes = readFileSync(path.join(folder, `${name}.png`)).toString('base64');
      return `<div><img alt="" src="data:image/png;base64,${bytes}"></div>`;
    });
    await page.setContent(
      `<style>body{margin:10px;background:#d8dde3;display:grid;grid-template-columns:repeat(4,350px);gap:15px}
       div{height:760px;overflow:hidden;border-radius:8px;background:#fff}img{display:block;width:350px}</style>
       ${pictures.join('')}`,
    );
    writeFileSync(path.join(root, 'assets', 'screenshot-views.png'), await page.screenshot());
  } finally {
    await browser.close();
  }
}

mkdirSync(folder, { recursive: true });
await taken();
await contactSheet();
process.exit(0);
