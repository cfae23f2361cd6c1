import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inEnglish } from '../../build/metadata-plugin.cjs';
import { yamlToJson } from '../../build/yaml-module.cjs';

const SOURCE = resolve('src/functions/functions.ts');
const ENGLISH = resolve('src/functions/metadata.en.yaml');

/** The functions that the product promises; scripts and workbooks rely on these names. */
const PROMISED = [
  'ADJUST',
  'ADJUSTROOM',
  'BASIS',
  'CATEGORY',
  'CHECK',
  'CLASS',
  'COMPARE',
  'DUE',
  'GAP',
  'KIND',
  'PATH',
  'REGIONS',
  'SCOPE',
  'STEPS',
  'SUMSCOPE',
  'VERSION',
];

interface Described {
  id: string;
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    optional?: boolean;
    dimensionality?: string;
    type?: string;
  }[];
}

async function metadata() {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(SOURCE);
  expect(errors).toEqual([]);
  return { associate, data: JSON.parse(metadataJson) as { functions: Described[] } };
}

test('every promised function is described and associated, and no other', async () => {
  const { associate, data } = await metadata();
  expect(data.functions.map(({ id }) => id).sort()).toEqual(PROMISED);
  expect(data.functions.map(({ name }) => name).sort()).toEqual(PROMISED);
  expect(associate.map(({ id }) => id).sort()).toEqual(PROMISED);
});

test('descriptions are Chinese and end in an example of the function itself', async () => {
  const { data } = await metadata();
  for (const { id, description, parameters } of data.functions) {
    expect(description).toMatch(/^\p{Script=Han}/u);
    expect(description.split('例：')[1]).toMatch(new RegExp(`^=GOVIT\\.${id}\\(.*\\)$`, 'u'));
    for (const parameter of parameters) expect(parameter.description).toMatch(/\p{Script=Han}/u);
  }
});

test('ids and parameter names are ASCII, and cells of any kind may come in', async () => {
  const { data } = await metadata();
  for (const { parameters } of data.functions)
    for (const { name, type } of parameters) {
      expect(name).toMatch(/^[a-zA-Z]+$/u);
      expect(type).toBe('any');
    }
});

test('parameters are in the order of the contract, optional ones last', async () => {
  const { data } = await metadata();
  const signature = (id: string) =>
    data.functions
      .find((one) => one.id === id)
      ?.parameters.map(
        ({ name, optional, dimensionality }) =>
          `${name}${dimensionality ? '[][]' : ''}${optional ? '?' : ''}`,
      )
      .join(' ');
  expect(signature('SCOPE')).toBe('items[][] region? facts[][]?');
  expect(signature('PATH')).toBe('amount[][] region projectClass? unit? facts[][]?');
  expect(signature('CLASS')).toBe('amount[][] functionChanged[][] region unit?');
  expect(signature('ADJUST')).toBe('approvedLines[][] adjustedLines[][] region facts[][]? unit?');
  expect(signature('DUE')).toBe('event date[][] region');
  expect(signature('CHECK')).toBe('items[][] amounts[][] region unit? facts[][]?');
  expect(signature('SUMSCOPE')).toBe('items[][] amounts[][] region verdict facts[][]? unit?');
});

describe('the English file', () => {
  const english = JSON.parse(yamlToJson(readFileSync(ENGLISH, 'utf8'), ENGLISH)) as Record<string, object>;

  test('describes the same functions and parameters', async () => {
    const { data } = await metadata();
    const translated = inEnglish(data, english) as { functions: Described[] };
    for (const { description, parameters } of translated.functions) {
      expect(description).toMatch(/^[A-Z].*=GOVIT\./u);
      for (const parameter of parameters) expect(parameter.description).toMatch(/^[A-Z]/u);
    }
  });

  test('a function or parameter that is missing, or named there only, stops the build', async () => {
    const { data } = await metadata();
    const { KIND, ...others } = english;
    expect(() => inEnglish(data, others)).toThrow(/metadata\.en\.yaml: functions/);
    expect(() => inEnglish(data, { ...english, KIND: { ...KIND, parameters: {} } })).toThrow(
      /parameters of KIND/,
    );
  });
});
