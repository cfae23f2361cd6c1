// Everything of the workbench that is no script: its page and styles, the grid's styles, and the samples.
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { Compilation, sources } = require('webpack');

const ROOT = resolve(__dirname, '..');
const NAME = 'GovitWorkbenchPlugin';
const SOURCE = join(ROOT, 'src/workbench');
const SAMPLES = join(ROOT, 'assets/samples');
/** In the order in which one builds on the other. */
const STYLED = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui'];

/** The workbooks to try, by file name, in order. */
const sampleNames = () =>
  readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();

const gridStyles = () =>
  STYLED.map((name) => readFileSync(require.resolve(`@univerjs/${name}/lib/index.css`), 'utf8')).join('\n');

class WorkbenchPlugin {
  files() {
    const own = ['index.html', 'workbench.css'];
    return [
      ...own.map((name) => [name, readFileSync(join(SOURCE, name))]),
      ['univer.css', gridStyles()],
      ['icon-32.png', readFileSync(join(ROOT, 'assets/icon-32.png'))],
      ...sampleNames().map((name) => [`samples/${name}`, readFileSync(join(SAMPLES, name))]),
    ];
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.addAll(['index.html', 'workbench.css'].map((name) => join(SOURCE, name)));
      compilation.contextDependencies.add(SAMPLES);
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

module.exports = { WorkbenchPlugin, sampleNames };
