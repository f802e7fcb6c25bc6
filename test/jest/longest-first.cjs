/**
 * With two workers, a long suite that comes last leaves one of them idle. Jest remembers how long each took,
 * but not on a fresh machine; there its order is by size of file, which says nothing here. So: in the order
 * of rooms.json, and within that jest's own order.
 */
const { default: Sequencer } = require('@jest/test-sequencer');
const rooms = require('./rooms.json');

const rank = ({ path }) => {
  const name = path.replaceAll('\\', '/');
  const room = /\/rooms\/([\w-]+)\.room\.ts$/.exec(name)?.[1];
  return rooms.findIndex((each) =>
    room === undefined ? each.suites.some((suite) => name.includes(suite)) : each.room === room,
  );
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
