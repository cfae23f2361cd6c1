// Jest transform: the same as yaml-loader.cjs, for CommonJS.
const { createHash } = require('node:crypto');
const { shapesKey, yamlData } = require('./yaml-data.cjs');

module.exports = {
  process: (source, path) => ({
    code: `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = JSON.parse(${JSON.stringify(JSON.stringify(yamlData(source, path)))});`,
  }),
  getCacheKey: (source, path) =>
    createHash('sha256').update(path).update(source).update(shapesKey()).digest('hex'),
};
