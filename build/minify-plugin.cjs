// Minifies with SWC: the grid's ten megabytes take webpack's own minifier two minutes on a small machine.
const { minify } = require('@swc/core');
const { Compilation, sources } = require('webpack');

const NAME = 'GovitMinifyPlugin';
const OPTIONS = { compress: true, mangle: true, module: false, format: { comments: 'some' } };

/** A minimiser for webpack's `optimization.minimizer`. */
class MinifyPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        async (assets) => {
          for (const [name, source] of Object.entries(assets)) {
            if (!name.endsWith('.js')) continue;
            const { code } = await minify(source.source().toString(), OPTIONS);
            compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
          }
        },
      );
    });
  }
}

module.exports = { MinifyPlugin };
