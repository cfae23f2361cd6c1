// A fingerprint of the rule data, so that two offices can tell whether their add-ins judge by the same rules.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

function yamlFiles(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? yamlFiles(path) : path.endsWith('.yaml') ? [path] : [],
    );
}

/** @returns {string} eight hex digits */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of yamlFiles(resolve(__dirname, '../src/rules'))) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

module.exports = { fingerprint };
