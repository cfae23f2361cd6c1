// Jest transform: the same as yaml-loader.cjs, for CommonJS.
const { createHash } = require('node:crypto');
const { yamlToJson } = require('./yaml-module.cjs');

module.exports = {
  process: (source, path) => ({
    code: `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = JSON.parse(${JSON.stringify(yamlToJson(source, path))});`,
  }),
  getCacheKey: (source, path) => createHash('sha256').update(path).update(source).digest('hex'),
};
