import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest, LOCAL } from '../build/manifest.cjs';
import { version } from '../package.json';
import { descendants, named, parseXml } from './xml';

const text = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(text);
const all = descendants(manifest);
const resources = named(manifest, 'Resources')
  .flatMap(descendants)
  .filter(({ attributes }) => attributes['id']);
const urls = all
  .flatMap(({ attributes, text: content }) => [...Object.values(attributes), content])
  .filter(
    (value) =>
      /^https?:\/\//u.test(value) &&
      !value.startsWith('http://schemas.microsoft.com/') &&
      !value.startsWith('http://www.w3.org/'),
  );

const resource = (id: string | undefined): string | undefined =>
  resources.find(({ attributes }) => attributes['id'] === id)?.attributes['DefaultValue'];

test('every resid names a resource, every resource is used, and none stands twice', () => {
  const used = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
  const defined = resources.map(({ attributes }) => attributes['id']);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test('every address is https, and all lie on the one server', () => {
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) expect(url.startsWith(LOCAL) || `${url}/` === LOCAL).toBe(true);
});

test('every icon is there in the size that is said, as a PNG with transparency', () => {
  const images = urls.filter((url) => url.endsWith('.png'));
  expect(images).toHaveLength(14);
  for (const url of images) {
    const file = readFileSync(join('assets', url.split('/').at(-1) ?? ''));
    const said = Number(/-(\d+)\.png$/u.exec(url)?.[1]);
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20), file[25]]).toEqual([said, said, 6]);
  }
});

test('each button shows its icon at 16, 32 and 80, from a picture of that size', () => {
  for (const { attributes } of named(manifest, 'Image').filter((image) => image.attributes['size']))
    expect(resource(attributes['resid'])).toMatch(new RegExp(`-${attributes['size'] ?? ''}\\.png$`, 'u'));
  for (const icon of named(manifest, 'Icon'))
    expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
  expect(named(manifest, 'IconUrl')[0]?.attributes['DefaultValue']).toMatch(/icon-32\.png$/u);
  expect(named(manifest, 'HighResolutionIconUrl')[0]?.attributes['DefaultValue']).toMatch(/icon-64\.png$/u);
});

test('the functions stand under GOVIT, and their files are those that the build writes', () => {
  const point = named(manifest, 'ExtensionPoint').find(
    ({ attributes }) => attributes['type'] === 'CustomFunctions',
  );
  const locations = Object.fromEntries(
    (point?.children ?? []).map(({ name, attributes, children }) => [
      name,
      resource((children[0]?.attributes ?? attributes)['resid'])?.replace(LOCAL, ''),
    ]),
  );
  expect(locations).toEqual({
    Script: 'functions.js',
    Page: 'taskpane.html',
    Metadata: 'functions.json',
    Namespace: 'GOVIT',
  });
});

test('one long-lived runtime serves the page, the functions and the commands', () => {
  const host = named(manifest, 'Host').find(({ attributes }) => attributes['type'] === 'Workbook');
  expect(host?.children[0]?.name).toBe('Runtimes');
  expect(named(manifest, 'Runtime')[0]?.attributes).toMatchObject({
    resid: 'Taskpane.Url',
    lifetime: 'long',
  });
  expect(named(manifest, 'FunctionFile')[0]?.attributes['resid']).toBe('Taskpane.Url');
  expect(named(manifest, 'TaskpaneId')).toEqual([]);
});

test('the sets that are asked for are those that the code cannot do without', () => {
  const sets = named(manifest, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]);
  // CustomFunctionsRuntime 1.3 has the error codes; ExcelApi 1.7 has getActiveCell.
  expect(sets).toEqual([
    ['SharedRuntime', '1.1'],
    ['CustomFunctionsRuntime', '1.3'],
    ['ExcelApi', '1.7'],
  ]);
});

test('every button does something: its command is associated, or it opens the page', () => {
  const commands = readFileSync('src/taskpane/commands.ts', 'utf8').replace(/\s+/gu, '');
  for (const control of named(manifest, 'Control')) {
    const [action] = named(control, 'Action');
    const command = named(control, 'FunctionName')[0]?.text;
    if (action?.attributes['type'] === 'ExecuteFunction')
      expect(commands).toContain(`Office.actions.associate('${command ?? ''}'`);
    else expect(named(control, 'SourceLocation')[0]?.attributes['resid']).toBe('Taskpane.Url');
  }
});

test('Chinese by default, with English for every text', () => {
  expect(named(manifest, 'DefaultLocale')[0]?.text).toBe('zh-CN');
  const texts = named(manifest, 'DisplayName', 'Description', 'String').filter(
    ({ attributes, name }) =>
      attributes['DefaultValue'] && attributes['id'] !== 'Functions.Namespace' && name !== 'Set',
  );
  for (const { attributes, children } of texts) {
    expect(attributes['DefaultValue']).toMatch(/\p{Script=Han}/u);
    expect(children[0]?.attributes).toMatchObject({
      Locale: 'en-US',
      Value: expect.stringMatching(/^[A-Z]/u) as unknown,
    });
  }
  expect(texts.length).toBeGreaterThan(8);
});

describe('a build', () => {
  test('puts in the address and the version of package.json', () => {
    const built = buildManifest(text, { base: 'https://example.gov.cn/govit', version });
    expect(built).not.toContain('localhost');
    expect(built).toContain('https://example.gov.cn/govit/functions.json');
    expect(built).toContain('<AppDomain>https://example.gov.cn</AppDomain>');
    expect(named(parseXml(built), 'Version')[0]?.text).toBe(`${version}.0`);
  });

  test('the manifest in the root is of this version too', () => {
    expect(buildManifest(text, { base: LOCAL, version })).toBe(text);
  });

  test('refuses an address that Office would refuse', () => {
    expect(() => buildManifest(text, { base: 'http://example.gov.cn/', version })).toThrow(/https/);
    expect(() => buildManifest(text, { base: '内网', version })).toThrow(/应为网址/);
  });
});

test('the page takes its scripts from beside it, and Office.js from where the build says', () => {
  const page = readFileSync('src/taskpane/taskpane.html', 'utf8');
  expect([...page.matchAll(/<script[^>]* src="([^"]*)"/gu)].map(([, source]) => source)).toEqual([
    '%OFFICE_JS%',
    'functions.js',
    'taskpane.js',
  ]);
  expect(existsSync('src/taskpane/index.ts')).toBe(true);
});
