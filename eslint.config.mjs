import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

// Data flows one way (docs/architecture.md): cells → lines → findings → marks.
// Each zone lists what a folder may not import.
const zones = [
  { target: './src/rules', from: './src', except: ['./rules'], message: 'rules 不依赖本项目的其他目录' },
  { target: './src/budget', from: './src', except: ['./budget', './rules'], message: 'budget 只依赖 rules' },
  {
    target: './src/workbook',
    from: './src',
    except: ['./workbook', './budget'],
    message: 'workbook 只依赖 budget 的类型',
  },
  ...['workbench', 'cli'].map((top) => ({
    target: `./src/!(${top})/**/*`,
    from: `./src/${top}`,
    message: `${top} 在最上层，不得被引用`,
  })),
  ...['functions', 'taskpane'].map((top) => ({
    target: `./src/!(${top}|workbench)/**/*`,
    from: `./src/${top}`,
    message: `${top} 在最上层，只有 workbench 可以引用`,
  })),
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    // What talks to Excel through proxies: what is read was loaded and synced, and nothing is synced line by line.
    // The plugin's own set is not taken: it brings rules for another formatter and for React Native.
    files: ['src/workbook/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/functions/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // The workbook adapters know the shapes of budget, never its logic.
    files: ['src/workbook/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/budget', '**/budget/**'],
              allowTypeImports: true,
              message: 'workbook 只引用 budget 的类型',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', '*.js', 'build/**/*.cjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
);
