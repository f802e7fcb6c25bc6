import './univer-styles.css';
import './page.css';
import { part, messageBox } from './message-box';
import { TryoutPage } from './tryout-page';
import { startGrid } from './univer-grid';
import type { TryoutHandle } from './test-handle';

declare global {
  interface Window {
    __tryout?: TryoutHandle;
  }
}

const page = new TryoutPage(
  document,
  startGrid(part(document, 'grid', HTMLElement)),
  messageBox(document),
);
window.__paneHost = page.link;
window.__tryout = page.handle;
page.start();
