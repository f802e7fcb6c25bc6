import './univer-styles.css';
import './page.css';
import { GridUnit } from './grid-unit';
import { messageBox, part } from './message-box';
import { TryoutPage } from './tryout-page';
import { drawn, startGrid } from './univer-grid';
import type { TryoutHandle } from './test-handle';

declare global {
  interface Window {
    __tryout?: TryoutHandle;
  }
}

const box = messageBox(document);
try {
  const grid = startGrid(part(document, 'grid', HTMLElement));
  const unit = new GridUnit(grid);
  await drawn(grid);
  const page = new TryoutPage(document, grid, unit, box);
  window.__paneHost = page.link;
  window.__tryout = page.handle;
  page.start();
} catch (problem) {
  void box.ask('试用页没有启动', `请刷新页面再试。\n${String(problem)}`);
  throw problem;
}
