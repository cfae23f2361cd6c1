// webpack loader: a YAML file becomes a module whose default export is its data.
const { lean } = require('./lean.cjs');
const { yamlToJson } = require('./yaml-module.cjs');

module.exports = function yamlLoader(source) {
  const json = yamlToJson(source, this.resourcePath);
  const text = this.getOptions().lean ? JSON.stringify(lean(JSON.parse(json), this.resourcePath)) : json;
  return `export default JSON.parse(${JSON.stringify(text)});`;
};
