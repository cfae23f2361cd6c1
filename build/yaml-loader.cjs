// webpack loader: a YAML file becomes a module whose default export is its data, or, packed, its part of all rule data.
const { packedFiles } = require('./pack/data.cjs');
const { yamlData } = require('./yaml-data.cjs');

const PARTS = JSON.stringify(require.resolve('./pack/parts.cjs'));

module.exports = function yamlLoader(source) {
  const place = this.getOptions().packed ? packedFiles().indexOf(this.resourcePath) : -1;
  if (place >= 0) return `import part from ${PARTS};\nexport default /*#__PURE__*/ part(${place});`;
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(yamlData(source, this.resourcePath)))});`;
};
