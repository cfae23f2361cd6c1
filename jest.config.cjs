/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
    '\\.yaml$': '<rootDir>/build/yaml-transform.cjs',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json', 'yaml'],
};
