export default {
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/stack/setup.mjs',
  globalTeardown: '<rootDir>/test/stack/teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/stack/quiet.ts'],
  // No test is measured by it: a machine with much to do gets its time, and what hangs ends.
  testTimeout: 150_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/stack/count.mjs'],
};
