import { asksForHelp } from '../../src/cli/usage';

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
