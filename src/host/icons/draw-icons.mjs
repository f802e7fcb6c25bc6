// `node src/host/icons/draw-icons.mjs`: the PNG icons of the manifest from assets/icon*.svg.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { drawings, iconSizes, snapSvg } from './snap-svg.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const found = JSON.parse(
  execFileSync(process.execPath, [path.join(root, 'src/host/browser/chromium-path.mjs')], {
    cwd: root,
    encoding: 'utf8',
  }),
);
const browser = await chromium.launch({
  executablePath: found.path,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    ...(found.bundled ? ['--no-zygote', '--in-process-gpu'] : []),
  ],
  env: { ...process.env, ...found.environment },
});
const page = await browser.newPage();
for (const drawing of drawings) {
  const svg = readFileSync(path.join(root, 'assets', `${drawing}.svg`), 'utf8');
  for (const size of drawing === 'icon' ? [...iconSizes, 128] : iconSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${snapSvg(svg, size)}`,
    );
    const file = path.join(root, 'assets', `${drawing}-${size}.png`);
    writeFileSync(file, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
