const fs = require('node:fs');
const path = require('node:path');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const webpack = require('webpack');
const { fingerprint } = require('./build/fingerprint.cjs');
const { MetadataPlugin } = require('./build/metadata-plugin.cjs');
const { MinifyPlugin } = require('./build/minify-plugin.cjs');
const { officeJsUrl } = require('./build/office-js.cjs');
const { packedData, packedFiles } = require('./build/pack/data.cjs');
const { PagePlugin } = require('./build/page-plugin.cjs');
const { WorkbenchPlugin, sampleNames } = require('./build/workbench-plugin.cjs');
const { version } = require('./package.json');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};
const yaml = { test: /\.yaml$/, loader: path.resolve(__dirname, 'build/yaml-loader.cjs') };

const shared = {
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, yaml] },
  devtool: false,
  performance: { hints: false },
};

/** The engine headless: one file for Node, with everything in it. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { govit: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.DefinePlugin({ GOVIT_VERSION: JSON.stringify(version) }),
  ],
  optimization: { minimize: false },
};

/** The project's own tools (tables for docs/, evaluation, benchmarks); not part of what is delivered. */
const tools = {
  ...commandLine,
  name: 'tools',
  entry: () =>
    Object.fromEntries(
      ['tools', 'bench']
        .flatMap((folder) =>
          fs.readdirSync(path.resolve(__dirname, folder)).map((file) => `./${folder}/${file}`),
        )
        .filter((file) => file.endsWith('.ts'))
        .map((file) => [path.basename(file, '.ts'), file]),
    ),
  module: {
    rules: [
      typescript,
      yaml,
      {
        test: /[\\/]test[\\/].*\.ts$/,
        enforce: 'pre',
        loader: path.resolve(__dirname, 'build/dirname-loader.cjs'),
      },
    ],
  },
  // What we are measured against, and what we are measured in, runs as its makers ship it.
  externals: [
    'exceljs',
    'json-rules-engine',
    'fuse.js',
    'minisearch',
    'playwright-core',
    'prettier',
    'webpack',
  ],
  externalsType: 'commonjs',
  output: { path: path.resolve(__dirname, 'dist/tools'), filename: '[name].js' },
  plugins: [new webpack.DefinePlugin({ GOVIT_VERSION: JSON.stringify(version), GOVIT_RULES: '"bench"' })],
};

/** What both parts of the add-in are told. */
const told = {
  GOVIT_VERSION: JSON.stringify(version),
  GOVIT_RULES: JSON.stringify(fingerprint()),
};

/** The functions for cells, by themselves: loaded before the first cell is calculated, they carry what they use and no more. */
const functions = {
  ...shared,
  name: 'functions',
  target: ['web', 'es2022'],
  entry: { functions: './src/functions/functions.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  module: {
    rules: [
      { ...typescript, sideEffects: false },
      { ...yaml, sideEffects: false, options: { packed: true } },
      { test: /decimal\.mjs$/, loader: path.resolve(__dirname, 'build/decimal-loader.cjs') },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({
      input: './src/functions/functions.ts',
      output: 'functions.json',
    }),
    new MetadataPlugin(),
    new webpack.DefinePlugin({
      ...told,
      GOVIT_DATA: webpack.DefinePlugin.runtimeValue(() => JSON.stringify(packedData()), {
        fileDependencies: packedFiles(),
      }),
    }),
  ],
};

/**
 * The page of the shared runtime, which loads the functions and opens the pane; the rules behind the pane run in a worker.
 *
 * @param {{ base?: string, office?: string }} env base: where it will be served; office: microsoft, china or self
 */
function taskpane({ base = 'https://localhost:3000/', office = 'microsoft' }) {
  officeJsUrl(office);
  return {
    ...shared,
    name: 'taskpane',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      // Parts of an earlier build, and nothing of what is built beside.
      clean: { keep: (file) => !/^\d+\.js/.test(file) },
    },
    plugins: [new PagePlugin({ base, office, version }), new webpack.DefinePlugin(told)],
  };
}

/** The page for desks without Excel: a folder of its own, which any web server can hand out. The grid comes when asked for. */
function workbench() {
  return {
    ...shared,
    name: 'workbench',
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/index.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist/workbench'),
      filename: '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        input: './src/functions/functions.ts',
        output: 'functions.json',
      }),
      new MetadataPlugin(),
      new WorkbenchPlugin(),
      new webpack.DefinePlugin({
        GOVIT_VERSION: JSON.stringify(version),
        GOVIT_RULES: JSON.stringify(fingerprint()),
        GOVIT_SAMPLES: JSON.stringify(sampleNames()),
      }),
    ],
    optimization: { minimizer: [new MinifyPlugin()] },
  };
}

/** Every file is written anew, so that its age tells of the last build. */
const writtenAnew = (config) => ({ ...config, output: { ...config.output, compareBeforeEmit: false } });

module.exports = (env = {}) => [commandLine, tools, functions, taskpane(env), workbench()].map(writtenAnew);
