// webpack loader for the benchmarks: what a file of test/ finds beside itself it finds in the bundle too.
const { dirname } = require('node:path');

module.exports = function dirnameLoader(source) {
  return source.replaceAll('__dirname', JSON.stringify(dirname(this.resourcePath)));
};
