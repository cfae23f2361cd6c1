import fc from 'fast-check';
import { exact, toPlain } from '../../../src/rules';
import { percentText } from '../../../src/taskpane/adjust/percent';

test.each([
  ['0.15', '15%'],
  ['0.125', '12.5%'],
  ['0', '0%'],
  ['1', '100%'],
  ['0.1252800977', '约12.53%'],
  ['0.1499', '14.99%'],
])('%s is %s', (share, text) => {
  expect(percentText(share, '0.15', '约')).toBe(text);
});

test('a share beside the limit never looks like the limit', () => {
  expect(percentText('0.150000001', '0.15', '约')).toBe('15.0000001%');
  expect(percentText('0.14999996', '0.15', '约')).toBe('14.999996%');
  expect(percentText('0.1500000033333333', '0.15', '约')).toBe('约15.0000003%');
});

test('what is shown is the share rounded, and lies on its side of the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), (parts) => {
      const share = exact(String(parts)).div('10000000000');
      const shown = exact(percentText(toPlain(share), '0.15', '').replace('%', ''));
      const percent = share.times('100');
      expect(shown.minus(percent).abs().lte('0.005')).toBe(true);
      expect(shown.cmp('15')).toBe(percent.cmp('15'));
    }),
  );
});
