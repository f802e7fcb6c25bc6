/** What `npm test` runs: every suite, gathered in rooms (test/jest/room.ts), the longest first. */
const suites = require('./.jest.config.cjs');

module.exports = { ...suites, testMatch: ['<rootDir>/test/jest/rooms/*.room.ts'] };
