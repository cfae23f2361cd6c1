const { version } = require('./package.json');
const { fingerprint } = require('./build/fingerprint.cjs');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
    '\\.yaml$': '<rootDir>/build/yaml-transform.cjs',
  },
  // What webpack puts in at build time.
  globals: { GOVIT_VERSION: version, GOVIT_RULES: fingerprint() },
  // The browser tests and the mutation check take seconds on a small machine.
  testTimeout: 60_000,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json', 'yaml'],
};
