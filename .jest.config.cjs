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
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  // Jest's own choice is one less than the cores: on two cores a single worker.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/jest/longest-first.cjs',
  testTimeout: 60000,
};
