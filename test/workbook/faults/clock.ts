import { realServices } from '../../../src/taskpane/real-services';

let second = 0;

/** A clock that never shows the same time twice. */
const clock = (): string => {
  second += 1;
  return new Date(Date.UTC(2025, 0, 20, 8, 30, 0, second)).toISOString();
};

/** The pane's own acts. */
export const services = realServices(
  () => '2025-01-20',
  { canDownload: () => true, openInBrowser: () => false },
  clock,
);
