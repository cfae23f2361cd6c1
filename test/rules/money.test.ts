import fc from 'fast-check';
import { exact, fromDouble, toPlain } from '../../src/rules/decimal';
import { carriesUnit, moneyUnitOf, readMoney, writeMoney } from '../../src/rules/money';

test.each([
  ['200万元', '2000000'],
  ['48.7万', '487000'],
  ['1.2亿元', '120000000'],
  ['2,200,000.00元', '2200000'],
  ['２００万元', '2000000'],
  ['120000 元', '120000'],
  ['499999.99', '499999.99'],
  [500100, '500100'],
  ['-3.5万元', '-35000'],
])('%s in 元', (value, yuan) => expect(toPlain(readMoney(value) ?? exact('0'))).toBe(yuan));

test.each([
  '约20万元',
  '45万元（15万元/年）',
  '详见附件',
  '',
  '1,00元',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  true,
])('%s is no single amount', (value) => expect(readMoney(value)).toBeUndefined());

test('a bare number has the unit that is said, a written unit wins', () => {
  expect(toPlain(readMoney('50', '万元') ?? exact('0'))).toBe('500000');
  expect(toPlain(readMoney('50元', '万元') ?? exact('0'))).toBe('50');
  expect(carriesUnit('50万')).toBe(true);
  expect(carriesUnit('50')).toBe(false);
});

test('units and their short forms', () => {
  expect(['万元', '万', '元', '圆', '亿'].map(moneyUnitOf)).toEqual(['万元', '万元', '元', '元', '亿元']);
  expect(moneyUnitOf('台')).toBeUndefined();
});

test('a cached double is read at 15 significant digits: =10.2*0.15 is exactly 15%', () => {
  expect(10.2 * 0.15).not.toBe(1.53);
  const saved = fromDouble(10.2 * 0.15);
  expect(toPlain(saved)).toBe('1.53');
  expect(saved.div(fromDouble(10.2)).eq('0.15')).toBe(true);
});

test('amounts are written as people write them, digits unrounded', () => {
  expect(writeMoney(exact('9999999.99'))).toBe('999.999999万元');
  expect(writeMoney(exact('2000000'))).toBe('200万元');
  expect(writeMoney(exact('9999.99'))).toBe('9999.99元');
  expect(writeMoney(exact('10000'))).toBe('1万元');
  expect(writeMoney(exact('10000.01'))).toBe('1.000001万元');
  expect(writeMoney(exact('-35000'))).toBe('-3.5万元');
  expect(writeMoney(exact('-0.5'))).toBe('-0.5元');
  expect(writeMoney(exact('0'))).toBe('0元');
});

test('every amount of 分 written in 万元 reads back the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (fen) => {
      const yuan = exact(fen.toString()).div('100');
      expect(readMoney(`${toPlain(yuan.div('10000'))}万元`)?.eq(yuan)).toBe(true);
    }),
  );
});
