// The YAML files of the rules as one packed text, for the functions' bundle.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { lean } = require('../lean.cjs');
const { SOURCE } = require('../typescript.cjs');
const { yamlData } = require('../yaml-data.cjs');
const { pack } = require('./pack.cjs');

const RULES = join(SOURCE, 'rules');

/** The files, in a fixed order; a module finds its own by its place. */
function packedFiles() {
  return readdirSync(RULES, { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(RULES, name));
}

/** @returns {string} the packed text, base64 */
function packedData() {
  const data = packedFiles().map((path) => lean(yamlData(readFileSync(path, 'utf8'), path), path));
  return pack(JSON.stringify(data));
}

module.exports = { packedData, packedFiles };
