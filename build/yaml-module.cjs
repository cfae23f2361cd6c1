// Regulations and vocabularies are YAML for their readers, and plain JSON modules in the bundle:
// they are parsed here, at build time, so that no bundle for Excel carries a YAML parser.
// The failsafe schema keeps every scalar a string ("0.15" no double, "no" no boolean); types are
// given by the validators in src/rules.
const { parseDocument } = require('yaml');

/**
 * @param {string} source text of a YAML file
 * @param {string} path its path, named in errors
 * @returns {string} the same data as a JSON text
 */
function yamlToJson(source, path) {
  const document = parseDocument(source, { schema: 'failsafe', merge: true, uniqueKeys: true });
  const problem = document.errors[0];
  if (problem) throw new Error(`${path}: ${problem.message}`);
  return JSON.stringify(document.toJS());
}

module.exports = { yamlToJson };
