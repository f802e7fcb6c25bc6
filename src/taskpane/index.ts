/** taskpane: what the ribbon's commands may ask of the pane. */
export { ask } from './wishes';
export type { Wish } from './wishes';
