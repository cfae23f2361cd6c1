// The manifest of a build: manifest.xml in the root is complete and names a local server; a build puts in where the add-in
// will be served and which version it is. Excel keeps functions.json for a day unless the version changes.

const { URL } = require('node:url');

/** Where manifest.xml itself says that the add-in lies. */
const LOCAL = 'https://localhost:3000/';

/** @returns {string} an https address that ends in a slash */
function readBase(base) {
  let url;
  try {
    url = new URL(base);
  } catch {
    throw new Error(`--env base=${base}：应为网址，如 https://example.gov.cn/govit/`);
  }
  if (url.protocol !== 'https:') throw new Error(`--env base=${base}：Office 只接受 https 网址`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Four numbers, as a manifest wants them, of the three of package.json. */
function manifestVersion(version) {
  const [numbers] = version.split('-');
  return `${numbers}.0`;
}

/**
 * @param {string} template the text of manifest.xml
 * @param {{ base: string, version: string }} options
 * @returns {string} the manifest for that address and version
 */
function buildManifest(template, { base, version }) {
  const address = readBase(base);
  return template
    .replaceAll(LOCAL, address)
    .replaceAll(LOCAL.slice(0, -1), new URL(address).origin)
    .replace(/<Version>[^<]*<\/Version>/u, `<Version>${manifestVersion(version)}</Version>`);
}

module.exports = { LOCAL, buildManifest, manifestVersion };
