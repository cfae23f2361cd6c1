import { readBoundaryWord, settleBoundary } from '../../src/rules/boundary';

describe('the words of a boundary', () => {
  test.each([
    ['1000万元（含）以上', 'upper', true, true],
    ['500万元及以上', 'upper', true, true],
    ['超过60万元（含）', 'upper', true, true],
    ['5000万元至1500万元（含）', 'upper', true, true],
    ['至少三年以上', 'upper', true, true],
    ['不少于1个月', 'upper', true, true],
    ['投资200万元以上', 'upper', true, false],
    ['超过60万元', 'upper', false, true],
    ['50万元以下', 'lower', true, false],
    ['半年以内', 'lower', true, false],
    ['不超过批复总投资15%', 'lower', true, true],
    ['未超出概（预）算批复', 'lower', true, true],
    ['50万元（含）以下', 'lower', true, true],
    ['低于60万元', 'lower', false, true],
    ['不满三年', 'lower', false, true],
    ['200万元以上（不含）', 'upper', false, true],
  ] as const)('%s', (text, side, inclusive, explicit) => {
    expect(readBoundaryWord(text)).toEqual({ side, inclusive, explicit });
  });

  test('a text without such a word is none', () => {
    expect(readBoundaryWord('总投资')).toBeUndefined();
  });
});

describe('where the number itself belongs', () => {
  test('an explicit （含） wins over a bare 以下, and the clash is said', () => {
    expect(settleBoundary(['1000万元以下', '1000万元（含）以上'])).toEqual({
      valueSide: 'upper',
      open: true,
    });
  });

  test('a bare 以上 or 以下 takes the number in by convention, and that is said', () => {
    expect(settleBoundary(['投资200万元以上'])).toEqual({ valueSide: 'upper', open: true });
    expect(settleBoundary(['50万元以下'])).toEqual({ valueSide: 'lower', open: true });
  });

  test('不超过 and 及以上 settle it themselves', () => {
    expect(settleBoundary(['不超过15%'])).toEqual({ valueSide: 'lower', open: false });
    expect(settleBoundary(['500万元及以上'])).toEqual({ valueSide: 'upper', open: false });
    expect(settleBoundary(['低于60万元', '超过60万元（含）'])).toEqual({ valueSide: 'upper', open: false });
  });

  test('two bare words that both take it in need a default reading', () => {
    expect(settleBoundary(['限额标准以下', '限额标准以上'])).toBeUndefined();
    expect(settleBoundary(['限额标准以下', '限额标准以上'], 'upper')).toEqual({
      valueSide: 'upper',
      open: true,
    });
  });
});
