/// <reference types="custom-functions-runtime" />
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionsFile } from './functions/metadata';
import type { Host } from './host';

const SOURCE = join(__dirname, '..', '..', 'src', 'functions', 'functions.ts');

/**
 * Registers the functions of GOVIT in the host and in Office.js, out of their source: what the build does, with the
 * same generator. (The built bundle runs in the browser test.)
 */
export async function registerGovit(host: Host): Promise<FunctionsFile> {
  Object.assign(globalThis, { GOVIT_VERSION: '0.0.0', GOVIT_RULES: 'test' });
  const source: Record<string, unknown> = { ...(await import('../../src/functions/functions')) };
  const generated = await generateCustomFunctionsMetadata([SOURCE]);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const file = {
    ...(JSON.parse(generated.metadataJson) as FunctionsFile),
    allowErrorForDataTypeAny: true,
  };
  for (const { id, functionName } of generated.associate) {
    CustomFunctions.associate(id, source[functionName] as (...args: unknown[]) => unknown);
  }
  host.formulas.register('GOVIT', file);
  return file;
}
