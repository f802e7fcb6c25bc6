/** A real browser for tests and screenshots. */
export { launchBrowser } from './launch-browser';
