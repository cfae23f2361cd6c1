import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { govit, objects, SAMPLE_BUDGET } from './govit';

const LIANGPING = 'src/rules/regulations/liangping.yaml';

test('classify reads an item a line, and NDJSON, in order', () => {
  const { code, out } = govit(
    ['classify', '--region', '梁平'],
    '等保测评服务费（三级）\n{"item":"终端","spec":"手机"}\n更新服务器、配件和网络设备\n',
  );
  const [testing, terminal, composite] = objects(out);
  expect(code).toBe(0);
  expect(testing).toMatchObject({
    item: '等保测评服务费（三级）',
    category: 'security_testing',
    sure: true,
    scope: { verdict: 'in' },
  });
  expect(terminal).toMatchObject({ item: '终端', spec: '手机' });
  expect(composite).toMatchObject({ sure: false, scope: { verdict: 'undetermined' } });
});

test.each([
  ['{"item":"服务器"', '', '不是完整的 JSON'],
  ['  {item:服务器}', '', '不是完整的 JSON'],
  ['{"itm":"服务器"}', 'item', '缺少 item'],
  ['{"item":5}', 'item', '现为 5'],
  ['{"item":"服务器","spec":["2路"]}', 'spec', '现为 ["2路"]'],
  ['["服务器"]', '', '不是 JSON 对象'],
])('classify takes %s for no item: an error in its place, and the rest is read', (line, fact, why) => {
  const { code, out, err } = govit(['classify'], `防火墙\n\n${line}\n服务器\n`);
  const [before, bad, after, ...more] = objects(out);
  expect([code, err, more]).toEqual([1, '', []]);
  expect(before).toMatchObject({ item: '防火墙', sure: true });
  expect(bad).toEqual({ line: 3, error: { fact, text: expect.stringContaining(why) as string } });
  expect((bad?.['error'] as { text: string }).text).toMatch(/^第 3 行.*应形如 \{"item":"服务器"/u);
  expect(after).toMatchObject({ item: '服务器', category: 'server_storage' });
});

test('a name may begin with a bracket, and a spec may be null', () => {
  const { code, out } = govit(['classify'], '[一期]服务器\n{"item":"服务器","spec":null}\n');
  expect(code).toBe(0);
  expect(objects(out).map(({ item }) => item)).toEqual(['[一期]服务器', '服务器']);
});

test.each([
  ['check', ['x.xlsx', '--region', '梁平', '--region', '四川'], '--region'],
  ['adjust', ['x.xlsx', '--region', '梁平', '--approved', 'C', '--approved', 'D'], '--approved'],
  ['classify', ['--region', '梁平', '--region=四川'], '--region'],
  ['regulation', ['show', '梁平', '--article', '第九条', '--article', '第十条'], '--article'],
])('%s refuses an option given twice', (command, args, option) => {
  const { code, out, err } = govit([command, ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`选项 ${option} 只能写一次`);
});

test('the regulations are listed, a draft as a draft', () => {
  const { out } = govit(['regulation', 'list']);
  expect(out).toContain('梁平府办发〔2022〕74号');
  expect(out).toMatch(/石嘴山市.*送审稿/u);
});

test('an article is shown with its rules', () => {
  const { code, out } = govit(['regulation', 'show', '梁平區', '--article', '第九条']);
  expect(code).toBe(0);
  expect(out).toContain('LP-09-1');
  expect(out).not.toContain('LP-11-1');
});

describe('regulation validate', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'govit-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const changed = (from: string, to: string): string => {
    const path = join(folder, '新区.yaml');
    const text = readFileSync(LIANGPING, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return path;
  };

  test('a built-in regulation has no fault', () => {
    expect(govit(['regulation', 'validate', LIANGPING])).toMatchObject({ code: 0 });
  });

  test('a broken file is refused by file, provision and field', () => {
    const { code, err } = govit([
      'regulation',
      'validate',
      changed('verdict: not-applicable', 'verdict: maybe'),
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/新区\.yaml，LP-\S+，字段 then\.verdict：path 没有 maybe 这个结论/u);
  });

  test('an article that does not exist is refused', () => {
    const { code, err } = govit([
      'regulation',
      'validate',
      changed('article: 第三十五条', 'article: 第三百条'),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('第三百条');
  });

  test('YAML that is none is refused by its line', () => {
    const path = join(folder, 'bad.yaml');
    writeFileSync(path, 'id: x\nname: [\n');
    const { code, err } = govit(['regulation', 'validate', path]);
    expect(code).toBe(2);
    expect(err).toContain('bad.yaml');
  });
});

test('usage: no command, an unknown one, help and version', () => {
  expect(govit([])).toMatchObject({ code: 2 });
  expect(govit(['help']).out).toContain('用法');
  const unknown = govit(['chekc']);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('没有命令 chekc');
  expect(govit(['--version']).out.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
});

test.each([
  [['show', '梁平', '四川'], '四川'],
  [['list', '全部'], '全部'],
  [['validate', 'src'], '文件夹'],
])('regulation %j is refused with why', (words, why) => {
  const { code, err } = govit(['regulation', ...words]);
  expect(code).toBe(2);
  expect(err).toContain(why);
});

test.each(['check', 'adjust', 'classify', 'ask', 'regulation'])('%s tells its usage', (command) => {
  for (const option of ['--help', '-h']) {
    const { code, out, err } = govit([command, option]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('用法');
  }
});

test('the examples run', () => {
  const { code, out } = govit(['ask', '--explain'], readFileSync('examples/questions.ndjson', 'utf8'));
  expect(code).toBe(0);
  expect(objects(out).map(({ verdict }) => verdict)).toEqual([
    'decided',
    'operation',
    'self-adjust',
    'conditional',
    'incomplete',
    'in-time',
  ]);
  expect(govit(['classify', '--region', '梁平'], readFileSync('examples/items.txt', 'utf8')).code).toBe(0);
  const facts = ['--facts', 'examples/project-facts.json'];
  expect(govit(['check', SAMPLE_BUDGET, '--region', '梁平', ...facts]).code).toBe(1);
});
