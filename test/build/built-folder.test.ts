/** dist/ as it is handed over, on a plain file server, in a real browser. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { saveAddress } from '../../src/taskpane/save-page/save-address';
import { savedBytes, sharedBrowser } from '../jest/shared-browser';
import { serveFolder } from './static-server';
import type { StaticServer } from './static-server';

jest.setTimeout(240000);

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');
const OFFICE = 'office/office.js';

let browser: Browser;
let server: StaticServer;
let absent: (path: string) => boolean = () => false;

beforeAll(async () => {
  if (!existsSync(join(dist, 'taskpane.html')))
    execFileSync(
      process.execPath,
      ['node_modules/webpack/bin/webpack.js', '--mode', 'production'],
      {
        cwd: root,
      },
    );
  server = await serveFolder(dist, (path) => absent(path));
  browser = await sharedBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Visit {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the pane after `before` ran in the page, and keeps what it asked for and complained about. */
async function visit(before: string, without: (path: string) => boolean): Promise<Visit> {
  absent = without;
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.addInitScript(before);
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI));`,
  );
  await page.goto(`${server.url}taskpane.html`);
  return { page, requests, complaints };
}

/** Stands for office.js where only its answer about versions matters. */
const officeOf = (supported: boolean): string =>
  `window.Office = { context: { requirements: { isSetSupported: function () { return ${String(supported)}; } } },
     onReady: function (ready) { if (ready) ready({}); return Promise.resolve({}); } };`;
const noOffice = (path: string): boolean => path === OFFICE;

describe('the built folder', () => {
  const scripts = (): readonly string[] => readdirSync(dist).filter((name) => name.endsWith('.js'));

  it('has the page, the floor, the manifest, every icon and the lean office.js', () => {
    const wanted = [
      'taskpane.html',
      'save.html',
      'save.js',
      'floor.js',
      'floor.css',
      'manifest.xml',
      OFFICE,
    ];
    const icons = [
      ...readFileSync(join(dist, 'manifest.xml'), 'utf8').matchAll(/assets\/[\w-]+\.png/g),
    ];
    expect(icons.length).toBeGreaterThan(32);
    const files = [...wanted, ...icons.map(([name]) => name)];
    expect(files.filter((name) => !existsSync(join(dist, name)))).toEqual([]);
  });

  it('holds nothing of the development host and names no server', () => {
    expect(scripts().length).toBeGreaterThan(3);
    for (const name of scripts()) {
      const text = readFileSync(join(dist, name), 'utf8');
      expect([
        name,
        /__paneHost|univerjs|richApiNativeBridge|localhost|sourceMappingURL/i.exec(text)?.[0],
      ]).toEqual([name, undefined]);
    }
  });

  it('has no script in the page, and plain pages in ES5', () => {
    const page = readFileSync(join(dist, 'taskpane.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\son\w+="/);
    expect(page).not.toMatch(/(src|href)="https?:/);
    for (const name of ['floor.js', 'save.js']) {
      const script = readFileSync(join(dist, name), 'utf8');
      expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
    }
  });

  it('has the reader of files as one file of its own, which the pane does not fetch to begin with', async () => {
    const reader = scripts().filter((name) => name.startsWith('reader.'));
    expect(reader).toHaveLength(1);
    const { page, requests } = await visit('', () => false);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/reader.'))).toEqual([]);
    await page.context().close();
  });

  it('asks its own server only and breaks no policy, office.js and all', async () => {
    const { page, requests, complaints } = await visit('', () => false);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.endsWith(OFFICE))).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
    // Outside Excel Microsoft's loader guesses at a host of 2013; inside (test/browser) it does not.
    const guess = `${server.url}office/o15apptofilemappingtable.js`;
    expect(complaints.filter((complaint) => !complaint.endsWith(guess))).toEqual([]);
    await page.context().close();
  });

  it('has a policy that stops a request elsewhere and a script in the page', async () => {
    const { page, complaints } = await visit('', () => false);
    const answer = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
    });
    expect(answer).toBe('stopped');
    expect(await page.title()).not.toBe('injected');
    expect(complaints.join('\n')).toMatch(/CSP connect-src/);
    expect(complaints.join('\n')).toMatch(/CSP script-src/);
    await page.context().close();
  });
});

describe('the page that saves a file', () => {
  const opened = async (address: string): Promise<Visit> => {
    const visited = await visit('', () => false);
    await visited.page.goto('about:blank');
    await visited.page.goto(address);
    return visited;
  };
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': Uint8Array.from(
        { length: 40_000 },
        (_, at) => (at * 7919 + (at >> 8)) % 256,
      ),
    },
    { level: 0 },
  );
  const address = (name: string): string =>
    saveAddress(`${server.url}taskpane.html`, bytes, name) ?? '';

  it('hands over the file that came in its address, and forgets the address', async () => {
    const { page, requests, complaints } = await opened(
      address('蓝山县2024年行政执法工作报告.docx'),
    );
    const link = page.getByRole('link', { name: /^下载/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('蓝山县2024年行政执法工作报告.docx');
    expect((await savedBytes(download)).equals(Buffer.from(bytes))).toBe(true);
    expect(page.url()).toBe(`${server.url}save.html`);
    expect(
      requests.filter((url) => !/^(blob|about):/.test(url) && !url.startsWith(server.url)),
    ).toEqual([]);
    expect(requests.some((url) => url.startsWith(server.url) && url.includes('file='))).toBe(false);
    expect(complaints.filter((complaint) => !complaint.includes('o15app'))).toEqual([]);
    await page.context().close();
  });

  it('offers nothing the pane does not make', async () => {
    const { page } = await opened(address('报告.exe'));
    await page.getByRole('alert').filter({ hasText: '不是从窗格保存的文件' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['an address that was cut off', () => address('报告.docx').slice(0, -4000)],
    ['no file at all', () => `${server.url}save.html`],
    ['letters no file is written in', () => `${server.url}save.html#name=a.docx&size=3&file=%%%`],
  ])('offers nothing for %s', async (_what, given) => {
    const { page } = await opened(given());
    await page.getByRole('alert').filter({ hasText: '没有取到文件' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await page.context().close();
  });
});

describe('the notice in plain HTML', () => {
  const heading = (page: Page, name: string) => page.getByRole('heading', { name });

  it('says that office.js is missing', async () => {
    const { page } = await visit('', noOffice);
    await heading(page, '没有连上 Excel').waitFor();
    expect(await page.locator('#pane').isVisible()).toBe(false);
    await page.context().close();
  });

  it('says that Excel is below ExcelApi 1.14', async () => {
    const { page, requests } = await visit(officeOf(false), noOffice);
    await heading(page, '这个版本的 Excel 打不开执法年报').waitFor();
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await page.context().close();
  });

  it('says so to an engine without BigInt, whatever Office says', async () => {
    const { page } = await visit(`${officeOf(true)} delete window.BigInt;`, noOffice);
    await heading(page, '这个版本的 Excel 打不开执法年报').waitFor();
    await page.context().close();
  });

  it('stays away where Excel is new enough', async () => {
    const { page } = await visit(officeOf(true), noOffice);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').filter({ hasText: '打不开' }).isVisible()).toBe(false);
    expect(await page.locator('#floor-office').isVisible()).toBe(false);
    expect(await page.locator('#pane').isVisible()).toBe(true);
    await page.context().close();
  });
});
