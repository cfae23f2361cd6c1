// webpack loader: a YAML file becomes a module whose default export is its data.
const { yamlToJson } = require('./yaml-module.cjs');

module.exports = function yamlLoader(source) {
  return `export default JSON.parse(${JSON.stringify(yamlToJson(source, this.resourcePath))});`;
};
