// Lets plain node run TypeScript and YAML of this project (measurements only: tests have jest, the product webpack).
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { yamlToJson } = require('../build/yaml-module.cjs');

require.extensions['.ts'] = (module, path) => {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, path);
};
require.extensions['.yaml'] = (module, path) => {
  module._compile(
    `exports.__esModule = true; exports.default = JSON.parse(${JSON.stringify(yamlToJson(readFileSync(path, 'utf8'), path))});`,
    path,
  );
};
