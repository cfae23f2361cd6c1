import { asksForHelp, readArguments, UsageError } from '../../src/cli/usage';

test.each([
  [['help'], true],
  [['--help'], true],
  [['check', '--help'], true],
  [['check', '预算.xlsx', '--region', '梁平', '-h'], true],
  [['regulation', 'list', '-h'], true],
  [['check', '预算.xlsx'], false],
  [['check', 'help'], false],
  [['check', '--', '-h'], false],
])('%j asks for help: %p', (args, expected) => {
  expect(asksForHelp(args)).toBe(expected);
});

describe('an option with one value', () => {
  const OPTIONS = { unit: { type: 'string' }, sheet: { type: 'string' }, json: { type: 'boolean' } } as const;

  test.each([
    [['--unit', '元', '--unit', '万元']],
    [['--unit=元', '预算.xlsx', '--unit=万元']],
    [['--unit', '元', '--sheet', '甲', '--unit', '元']],
  ])('is refused where it is given twice: %j', (args) => {
    expect(() => readArguments(args, OPTIONS)).toThrow(UsageError);
    expect(() => readArguments(args, OPTIONS)).toThrow('选项 --unit 只能写一次，现在写了 元 和 ');
  });

  test('is read where it is given once; what takes no value may be repeated, and files are no options', () => {
    const read = readArguments(['--json', '--unit', '元', '--json', '--', '--unit', '--unit'], OPTIONS);
    expect(read.values).toEqual({ unit: '元', json: true });
    expect(read.positionals).toEqual(['--unit', '--unit']);
  });
});
