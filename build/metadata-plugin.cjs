// Completes what custom-functions-metadata-plugin writes: functions.json lets error cells in, so that one bad cell does not
// take a whole column with it, and functions.en.json holds the same functions with English descriptions.
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { Compilation, sources } = require('webpack');
const { yamlToJson } = require('./yaml-module.cjs');

const ENGLISH = resolve(__dirname, '../src/functions/metadata.en.yaml');
const NAME = 'GovitMetadataPlugin';

/** @returns the metadata with the English descriptions; throws where the two name different functions or parameters */
function inEnglish(metadata, english) {
  const same = (place, a, b) => {
    if ([...a].sort().join() !== [...b].sort().join())
      throw new Error(
        `metadata.en.yaml: ${place} are [${[...b].join()}], in functions.ts [${[...a].join()}]`,
      );
  };
  same(
    'functions',
    metadata.functions.map(({ id }) => id),
    Object.keys(english),
  );
  const functions = metadata.functions.map((one) => {
    const { description, parameters = {} } = english[one.id];
    same(
      `parameters of ${one.id}`,
      one.parameters.map(({ name }) => name),
      Object.keys(parameters),
    );
    return {
      ...one,
      description,
      parameters: one.parameters.map((parameter) => ({
        ...parameter,
        description: parameters[parameter.name],
      })),
    };
  });
  return { ...metadata, functions };
}

class MetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(ENGLISH);
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        () => {
          const written = compilation.getAsset('functions.json');
          // Told by the generator already, with the place in functions.ts.
          if (!written) return;
          const metadata = {
            allowErrorForDataTypeAny: true,
            ...JSON.parse(written.source.source().toString()),
          };
          const english = JSON.parse(yamlToJson(readFileSync(ENGLISH, 'utf8'), ENGLISH));
          const text = (data) => new sources.RawSource(`${JSON.stringify(data, null, 2)}\n`);
          compilation.updateAsset('functions.json', text(metadata));
          compilation.emitAsset('functions.en.json', text(inEnglish(metadata, english)));
        },
      );
    });
  }
}

module.exports = { MetadataPlugin, inEnglish };
