/**
 * With two workers, a long suite that comes last leaves one of them idle. Jest remembers how long each took,
 * but not on a fresh machine; there its order is by size of file, which says little here. So: by what
 * makes a suite long, and within that jest's own order.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST_FIRST = [
  /\/pane-views\.test|\/browser\//, // a browser, through every view or the whole job
  /\/workbook\/(faults|publish|office|next-year)/, // whole workbooks, many times
  /libreoffice|\/runner\//, // other processes
  /\/pane[^/]*\.test|\/build\/|parity|localize/,
  /\/workbook\//,
];

const rank = ({ path }) => {
  const found = LONGEST_FIRST.findIndex((kind) => kind.test(path.replaceAll('\\', '/')));
  return found < 0 ? LONGEST_FIRST.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
