/** Jest: TypeScript through swc; ESM-only packages are transformed too where they are imported. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  // The try-out page's own grid, which never ships: `npm run test:tryout`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/tryout/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  transform: {
    '^.+\\.(ts|tsx|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Suites run in a context of their own, in which each look at a global is a call: what the code asks for
  // most is handed to every module instead. A sixth of the time of workbook suites.
  sandboxInjectedGlobals: [
    ...[
      'Math',
      'Map',
      'Set',
      'WeakMap',
      'WeakSet',
      'Object',
      'Array',
      'Number',
      'String',
      'Boolean',
    ],
    ...[
      'BigInt',
      'JSON',
      'RegExp',
      'Error',
      'TypeError',
      'RangeError',
      'Symbol',
      'Promise',
      'Reflect',
    ],
    ...['Date', 'Uint8Array', 'DataView', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ],
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  // Jest's own choice is one less than the cores: on two cores a single worker.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/jest/longest-first.cjs',
  testTimeout: 60000,
};
