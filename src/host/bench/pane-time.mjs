// Time to a usable pane beside a bare one on the same page; from keystroke to finding; memory in long use.
// `node src/host/bench/pane-time.mjs` prints JSON; `npm run bench` tables.
/* global window, document, location, MutationObserver -- run in the page */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack from 'webpack';
import { fillSample, median, withTryout } from './pane-page.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { bundling } = createRequire(import.meta.url)('../build/bundling.cjs');
const ROUNDS = 9;

/** The bare pane's scripts by name, in the order of loading. */
async function bareScripts() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  const compiler = webpack({
    ...bundling('production'),
    context: root,
    entry: { bare: path.join(root, 'src/host/bench/bare-pane/bare-pane.tsx') },
    output: { path: folder, filename: '[name].js' },
  });
  try {
    const stats = await new Promise((resolve, reject) => {
      compiler.run((fault, made) => (fault ? reject(fault) : resolve(made)));
    });
    const { entrypoints } = stats.toJson({ all: false, entrypoints: true });
    const names = entrypoints.bare.assets.map(({ name }) => name);
    if (names.length === 0 || readdirSync(folder).length === 0)
      throw new Error('nothing was built');
    return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  } finally {
    await new Promise((done) => compiler.close(done));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes in the pane's frame when its first button that can be pressed stands there. */
const watchFrame = (selector) => {
  if (!location.pathname.includes('taskpane.html')) return;
  new MutationObserver(() => {
    if (document.querySelector(selector)) window.usableAfter ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
};

const frameOf = async (page) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('the pane has no frame');
};

/** Milliseconds from the frame's navigation to its first button; the page around it has settled. */
async function usableAfter(open, selector, prepare) {
  const { page, close } = await open(async (fresh) => {
    await fresh.addInitScript(watchFrame, selector);
    await prepare(fresh);
  });
  const known = async () => {
    const frame = await frameOf(page);
    await frame.waitForFunction(() => window.usableAfter !== undefined && window.leaving !== true);
    return frame.evaluate(() => window.usableAfter);
  };
  await known();
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    await (
      await frameOf(page)
    ).evaluate(() => {
      window.leaving = true;
      setTimeout(() => location.reload(), 0);
    });
    await page.waitForTimeout(100);
    times.push(await known());
  }
  await close();
  return median(times);
}

async function measureUsable(open) {
  const scripts = await bareScripts();
  const asBare = async (page) => {
    await page.route('**/taskpane.html', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(
        /<script[^>]*src="(?!office\/|https?:)(?![^"]*floor)[^"]*"[^>]*><\/script>/g,
        '',
      );
      const tags = [...scripts.keys()].map((name) => `<script defer src="bare/${name}"></script>`);
      await route.fulfill({
        response: answer,
        body: html.replace('</head>', `${tags.join('')}</head>`),
      });
    });
    await page.route('**/bare/*.js', (route) => {
      const body = scripts.get(path.basename(new URL(route.request().url()).pathname));
      return route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' });
    });
  };
  const own = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await usableAfter(open, 'form button[type="submit"]', async () => {}));
    bare.push(await usableAfter(open, '#pane button', asBare));
  }
  const row = (pane, times) => ({
    pane,
    'usable after (ms, median)': median(times).toFixed(0),
    'ours / this': (median(own) / median(times)).toFixed(2),
  });
  return [row('执法年报, workbook read, form ready', own), row('bare React + Fluent v9', bare)];
}

/** From Enter in the grid to the finding in the pane, checked live on the filled county. */
async function measureKeystroke(open) {
  const { page, pane, close } = await open();
  await fillSample(pane);
  await pane.getByRole('button', { name: '设置' }).click();
  await pane.getByRole('checkbox', { name: '改数后随时重新审核' }).check();
  await pane.getByRole('tab', { name: /审核/ }).click();
  await pane.getByRole('button', { name: '审核', exact: true }).click();
  await pane
    .getByText(/^审核完成/)
    .last()
    .waitFor();
  const { address, sheet } = await page.evaluate(() => window.__tryout.named('NB_C02'));
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = String(70001 + round);
    await page.evaluate(([on, at]) => window.__tryout.select(on, at), [sheet, address]);
    await page.waitForTimeout(700);
    const box = await page.evaluate((at) => window.__tryout.cellBox(at), address);
    await page.mouse.click(box.left + 20, box.top + box.height / 2);
    await page.keyboard.type(value);
    const shown = (await frameOf(page)).evaluate(
      (wanted) =>
        new Promise((done) => {
          new MutationObserver((_changes, observer) => {
            if (!document.getElementById('panel').textContent.includes(wanted)) return;
            observer.disconnect();
            done(Date.now());
          }).observe(document, { childList: true, subtree: true, characterData: true });
        }),
      value,
    );
    const start = await page.evaluate(() => Date.now());
    await page.keyboard.press('Enter');
    times.push((await shown) - start);
  }
  await close();
  const PAUSE = 600;
  return [
    {
      from: 'Enter in the grid to the finding in the pane (county sample, live)',
      'ms, median': median(times).toFixed(0),
      'of it waiting for quiet': PAUSE,
      'of it work': (median(times) - PAUSE).toFixed(0),
    },
  ];
}

const MINUTES = 60;

/** One minute's use: a figure, an audit, a jump, a draft, help and settings, and back. */
async function minute(page, pane, count) {
  const { address, sheet } = await page.evaluate(() => window.__tryout.named('NB_C02'));
  await page.evaluate(([on, at]) => window.__tryout.select(on, at), [sheet, address]);
  await pane.getByRole('tab', { name: /填报/ }).click();
  const box = pane.getByRole('textbox', { name: /^填入处罚结案数/ });
  await box.fill(String(60000 + count));
  await box.press('Enter');
  await pane
    .getByText(/已填：/)
    .last()
    .waitFor();
  await pane.getByRole('tab', { name: /审核/ }).click();
  await pane
    .getByRole('button', { name: /^(重新)?审核$/ })
    .first()
    .click();
  await pane
    .getByText(/^审核完成/)
    .last()
    .waitFor();
  await pane
    .getByRole('button', { name: /表3 行政处罚 D\d+/ })
    .first()
    .click();
  await pane.getByRole('tab', { name: /报告/ }).click();
  await pane.getByRole('button', { name: /^(生成草稿|重新生成)$/ }).click();
  await pane.getByText('草稿已生成').last().waitFor();
  for (const name of ['帮助', '设置']) {
    await pane.getByRole('button', { name, exact: true }).click();
    await pane.getByRole('heading', { name, exact: true }).waitFor();
  }
  await page.keyboard.press('Escape');
}

async function measureMemory(open) {
  const { page, pane, close } = await open();
  const session = await page.context().newCDPSession(page);
  await fillSample(pane);
  const now = async (after) => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
    return {
      after: `${String(after)} minutes' use`,
      'heap (MB)': (usedSize / 2 ** 20).toFixed(1),
      'DOM nodes': nodes,
      // The grid opens a MessagePort twice a second for its caret; an idle page without the pane grows alike.
      "listeners, the grid's included": jsEventListeners,
    };
  };
  const rows = [];
  for (let count = 1; count <= MINUTES; count += 1) {
    await minute(page, pane, count);
    if ([10, 20, 40, 60].includes(count)) rows.push(await now(count));
  }
  await close();
  return rows;
}

/** All three; the browser is opened once. */
export const measurePaneInUse = () =>
  withTryout(async (open) => ({
    usable: await measureUsable(open),
    keystroke: await measureKeystroke(open),
    memory: await measureMemory(open),
  }));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await measurePaneInUse(), null, 2));
  process.exit(0);
}
