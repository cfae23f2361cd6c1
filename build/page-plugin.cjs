// Everything of the add-in that is no script: its page, its icons, its manifest, and Office.js where it is self-hosted.
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { Compilation, sources } = require('webpack');
const { buildManifest } = require('./manifest.cjs');
const { officeJsFiles, officeJsUrl } = require('./office-js.cjs');

const ROOT = resolve(__dirname, '..');
const NAME = 'GovitPagePlugin';
const PAGE = join(ROOT, 'src/taskpane/taskpane.html');
const MANIFEST = join(ROOT, 'manifest.xml');
const ASSETS = join(ROOT, 'assets');

class PagePlugin {
  /** @param {{ base: string, office: string, version: string }} options */
  constructor(options) {
    this.options = options;
  }

  files() {
    const { base, office, version } = this.options;
    const icons = readdirSync(ASSETS).filter((name) => name.endsWith('.png'));
    return [
      ['taskpane.html', readFileSync(PAGE, 'utf8').replaceAll('%OFFICE_JS%', officeJsUrl(office))],
      ['manifest.xml', buildManifest(readFileSync(MANIFEST, 'utf8'), { base, version })],
      ...icons.map((name) => [`assets/${name}`, readFileSync(join(ASSETS, name))]),
      ...officeJsFiles(office).map(([name, from]) => [name, readFileSync(from)]),
    ];
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.addAll([PAGE, MANIFEST]);
      // What others wrote is copied as it is: marked as minimised, it is left alone.
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          for (const [name, content] of this.files())
            compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        },
      );
    });
  }
}

module.exports = { PagePlugin };
