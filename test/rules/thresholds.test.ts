import { loadRegulation, nameOfItem, parseFacts, toPlain } from '../../src/rules';
import {
  boundaryText,
  describeSide,
  distance,
  isOnSide,
  missingFacts,
  quoteWords,
  sideOf,
  writeLimit,
  writeQuantity,
  type Threshold,
} from '../../src/rules/thresholds';
import { exact } from '../../src/rules/decimal';

/** A threshold as a file would write it. */
function threshold(data: Record<string, string>): Threshold {
  const file = {
    ...{ id: 'yi', name: '乙区', title: '乙区办法', status: 'in-force', articles: '9', provisions: [] },
    thresholds: { limit: { article: '第九条', ...data } },
  };
  const found = loadRegulation(file, 'yi.yaml', nameOfItem).thresholds.get('limit');
  if (!found) throw new Error('no threshold');
  return found;
}

const facts = (given: Record<string, unknown>) => parseFacts(given).facts;
const total = (words: Record<string, string>): Threshold =>
  threshold({ fact: 'totalInvestment', value: '200万元', ...words });

describe('which side holds −1分, 0 and +1分', () => {
  test.each<[words: Record<string, string>, at: 'lower' | 'upper', open: boolean]>([
    [{ upper: '200万元以上' }, 'upper', true],
    [{ upper: '200万元（含）以上' }, 'upper', false],
    [{ upper: '200万元及以上' }, 'upper', false],
    [{ upper: '超过200万元' }, 'lower', false],
    [{ upper: '不少于200万元' }, 'upper', false],
    [{ lower: '200万元以下' }, 'lower', true],
    [{ lower: '200万元（含）以下' }, 'lower', false],
    [{ lower: '200万元以内' }, 'lower', true],
    [{ lower: '不超过200万元' }, 'lower', false],
    [{ lower: '低于200万元' }, 'upper', false],
    [{ lower: '不满200万元' }, 'upper', false],
    [{ lower: '200万元以下', upper: '200万元（含）以上' }, 'upper', true],
    [{ lower: '200万元以下', upper: '超过200万元' }, 'lower', false],
    [{ lower: '200万元以下', upper: '200万元以上', holds: 'lower' }, 'lower', true],
    [{ lower: '200万元以下', upper: '200万元以上', holds: 'upper' }, 'upper', true],
    [{ upper: '超过200万元', reading: 'A-1' }, 'lower', true],
  ])('%j: the number is %s, open %s', (words, at, open) => {
    const limit = total(words);
    expect(sideOf(limit, facts({ totalInvestment: '1999999.99元' }))).toBe('lower');
    expect(sideOf(limit, facts({ totalInvestment: '200万元' }))).toBe(at);
    expect(sideOf(limit, facts({ totalInvestment: '2000000.01元' }))).toBe('upper');
    expect(limit.open).toBe(open);
  });
});

describe('a threshold that is another fact', () => {
  const limit = threshold({
    fact: 'purchaseAmount',
    against: 'procurementLimit',
    lower: '采购限额标准以下',
    upper: '采购限额标准以上',
    holds: 'upper',
  });

  test.each([
    ['399999.99元', 'lower'],
    ['40万元', 'upper'],
    ['400000.01元', 'upper'],
  ])('%s against 40万元: %s', (purchaseAmount, side) => {
    expect(sideOf(limit, facts({ purchaseAmount, procurementLimit: '40万元' }))).toBe(side);
  });

  test('is unknown until both are given, and asks for what is not', () => {
    expect(isOnSide(limit, 'lower', facts({ purchaseAmount: 1 }))).toBeUndefined();
    expect(missingFacts(limit, facts({ purchaseAmount: 1 }))).toEqual(['procurementLimit']);
    expect(missingFacts(limit, facts({}))).toEqual(['purchaseAmount', 'procurementLimit']);
    expect(missingFacts(limit, facts({ purchaseAmount: 1, procurementLimit: 1 }))).toEqual([]);
  });

  test('is named, not numbered', () => {
    expect(writeLimit(limit)).toBe('采购限额标准');
    expect(describeSide(limit, 'lower')).toBe('采购金额低于采购限额标准');
  });
});

test('the distance is signed and exact', () => {
  const away = (totalInvestment: string) =>
    toPlain(distance(total({ upper: '200万元以上' }), facts({ totalInvestment })) ?? exact('9'));
  expect(['1999999.99元', '200万元', '2000000.01元'].map(away)).toEqual(['-0.01', '0', '0.01']);
  expect(distance(total({ upper: '200万元以上' }), facts({}))).toBeUndefined();
});

test('a share asks for the amounts that it follows from', () => {
  const share = threshold({ fact: 'adjustmentShare', value: '15%', lower: '不超过15%' });
  expect(missingFacts(share, facts({ approvedTotal: '10万元' }))).toEqual(['adjustmentAmount']);
});

describe('in words', () => {
  test.each<[words: Record<string, string>, lower: string, upper: string]>([
    [{ upper: '200万元以上' }, '项目总投资低于200万元', '项目总投资达到200万元'],
    [{ lower: '不超过200万元' }, '项目总投资不超过200万元', '项目总投资超过200万元'],
  ])('%j says plainly where the number is', (words, lower, upper) => {
    expect(describeSide(total(words), 'lower')).toBe(lower);
    expect(describeSide(total(words), 'upper')).toBe(upper);
  });

  test('both readings and the words that meet', () => {
    const limit = total({ lower: '200万元以下', upper: '200万元（含）以上', otherwise: '一步报批' });
    expect(quoteWords(limit)).toBe('“200万元以下”与“200万元（含）以上”');
    expect(boundaryText(limit)).toBe(
      '项目总投资恰为200万元：第九条用语为“200万元以下”与“200万元（含）以上”，本处按“项目总投资达到200万元”理解；另一种理解：一步报批',
    );
  });

  test('without another reading it says the opposite', () => {
    expect(boundaryText(total({ upper: '200万元以上' }))).toMatch(/另一种理解：按“未达到”处理$/u);
    expect(boundaryText(total({ lower: '200万元以下' }))).toMatch(/另一种理解：按“已超过”处理$/u);
  });

  test.each([
    ['totalInvestment', '1234.5', '1234.5元'],
    ['totalInvestment', '12345678.9', '1234.56789万元'],
    ['adjustmentShare', '15.01', '15.01%'],
    ['serviceTermMonths', '36', '36个月'],
    ['similarProjectCount', '3', '3'],
  ])('%s %s is written %s', (id, value, written) => {
    expect(writeQuantity(id, exact(value))).toBe(written);
  });
});
