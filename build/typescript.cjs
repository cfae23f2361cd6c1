// Lets the build use modules of src/: the shapes to which data is held are written there, in TypeScript.
const { Module } = require('node:module');
const { join, resolve } = require('node:path');
const { transformFileSync } = require('@swc/core');

const SOURCE = resolve(__dirname, '../src');

const OPTIONS = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  swcrc: false,
};

Module._extensions['.ts'] = (module, path) => {
  module._compile(transformFileSync(path, OPTIONS).code, path);
};

/** @returns the exports of a module of src/, by its path there */
function requireSource(name) {
  return require(join(SOURCE, name));
}

module.exports = { requireSource, SOURCE };
