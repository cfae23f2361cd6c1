const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const { version } = require('./package.json');

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
  },
  { test: /\.yaml$/, loader: path.resolve(__dirname, 'build/yaml-loader.cjs') },
];

/** The engine headless: one file for Node, with everything in it. */
const commandLine = {
  name: 'cli',
  target: 'node20',
  entry: { govit: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.DefinePlugin({ GOVIT_VERSION: JSON.stringify(version) }),
  ],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
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
  // What we are measured against runs as its makers ship it.
  externals: ['exceljs', 'json-rules-engine', 'fuse.js', 'minisearch', 'prettier'],
  externalsType: 'commonjs',
  output: { path: path.resolve(__dirname, 'dist/tools'), filename: '[name].js' },
};

module.exports = [commandLine, tools];
