import { readAmountCell, readCount, readPriceCell } from '../../src/budget';
import type { AmountReading, CellValue } from '../../src/budget';
import { readCapitals } from '../../src/budget/capitals';

function brief(reading: AmountReading): string {
  if (reading.kind === 'amount')
    return [reading.bare.toFixed(), reading.unit ?? '', ...reading.notes].join(' ').trim();
  if (reading.kind === 'ambiguous')
    return `${reading.why}: ${reading.candidates.map(({ bare, unit, per }) => `${bare.toFixed()}${unit ?? ''}${per ? `/${per}` : ''}`).join(' ')}`;
  return reading.kind;
}

describe('an amount cell', () => {
  test.each<[CellValue, string]>([
    ['48.7万', '48.7 万元'],
    ['人民币35.112万元', '35.112 万元'],
    ['2,200,000.00元', '2200000 元'],
    ['２５００００元', '250000 元'],
    ['150 000.00元', '150000 元'],
    ['￥50,000.00', '50000  currency-mark'],
    ['约15万元', '15 万元 approximate'],
    ['约30', '30  approximate'],
    ['30左右', '30  approximate'],
    ['30以内', '30  approximate'],
    ['不超过30', '30  approximate'],
    ['上限30万元', '30 万元 approximate'],
    ['30（暂估）', '30  approximate'],
    ['30万元（预估价）', '30 万元 approximate'],
    ['30万元（暂定，以结算为准）', '30 万元 approximate'],
    ['30万元（12个月内）', '30 万元'],
    ['45万元（最高限价）', '45 万元'],
    ['+30', '30'],
    ['450000元（45万元）', '450000 元'],
    ['壹佰万元整(1000000.00元)', '1000000 元 capitals'],
    ['人民币壹拾肆万壹仟壹佰捌拾玖元整( ¥141189.00 元)', '141189 元 capitals'],
    ['玖拾万元整', '900000 元 capitals'],
    ['壹佰万元整（100）', '100 万元 capitals'],
    ['120000 元', '120000 元'],
    ['-3.5', '-3.5'],
    ['−3.5万', '-3.5 万元'],
    ['△3.5', '-3.5'],
    ['(3.5)', '-3.5  negative-brackets'],
    ['（3.5）', '-3.5  negative-brackets'],
    ['0万', '0 万元'],
    ['22.4万元/年', '22.4 万元 yearly'],
    ['20万元（贰年）', '20 万元'],
    ['35万元（12个月）', '35 万元'],
    ['300万元（含税）', '300 万元'],
    ['最高限价：45万元。', '45 万元'],
    ['5千元', '5000 元'],
    ['1.2亿元', '1.2 亿元'],
    ['35万1120元', '351120 元'],
    ['1.5E+06', '1500000'],
    [8.199999999999999, '8.2'],
    [10.2 * 0.15, '1.53'],
    [0, '0'],
  ])('%p is %s', (value, expected) => {
    expect(brief(readAmountCell(value))).toBe(expected);
  });

  test.each<[CellValue, string]>([
    ['45万元（15万元/年）', 'several: 45万元 15万元/年'],
    ['20万元（贰年）；其他约10万元', 'several: 20万元 10万元'],
    ['42.0674万元/年，126.2022万元/三年。', 'several: 42.0674万元/年 126.2022万元/三年'],
    ['10~12万元', 'range: 10万元 12万元'],
    ['10－12万元', 'range: 10万元 12万元'],
    ['30-50', 'range: 30 50'],
    ['12，12元', 'several: 12 12元'],
    ['30万元+', 'words: 30万元'],
    ['壹佰万元整(1100000.00元)', 'capitals-differ: 1100000元 1000000元'],
    ['5000元/台', 'rate: 5000元/台'],
    ['5000元/月', 'rate: 5000元/月'],
    ['比上年增加5万元', 'words: 5万元'],
    ['1,23', 'several: 1 23'],
  ])('%p is asked about: %s', (value, expected) => {
    expect(brief(readAmountCell(value))).toBe(expected);
  });

  test.each([
    '详见附件',
    '待定',
    '30+',
    '****',
    '******.61元',
    '?=SUM(ABOVE) \\* MERGEFORMAT 18.87',
    '5%',
    '100美元',
    '详见第4章',
    '12个月',
    '2026年9月28日',
    '3台',
    'N万元',
    `${'很'.repeat(300)}5万元`,
  ])('%p cannot be read', (value) => {
    expect(readAmountCell(value).kind).toBe('unreadable');
  });

  test.each([null, '', ' ', '　', '按需', '-', '—', '/', '无'])('%p is no amount, and not zero', (value) => {
    expect(readAmountCell(value)).toEqual({ kind: 'blank' });
  });

  test('an error cell or a truth value cannot be read', () => {
    expect(readAmountCell({ error: '#REF!' })).toEqual({ kind: 'unreadable', text: '#REF!' });
    expect(readAmountCell(true).kind).toBe('unreadable');
    expect(readAmountCell(Number.NaN).kind).toBe('unreadable');
  });
});

test('a price for a piece is a price', () => {
  expect(brief(readPriceCell('8000元/台'))).toBe('8000 元');
});

test.each<[CellValue, string | undefined]>([
  [12, '12'],
  ['12台', '12'],
  ['1,000', '1000'],
  ['２', '2'],
  ['6个月', '6'],
  ['80%', '0.8'],
  ['若干', undefined],
  ['2台3套', undefined],
])('the count %p is %p', (value, expected) => {
  expect(readCount(value)?.toFixed()).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', '1234567.89'],
  ['壹亿贰仟万元整', '120000000'],
  ['拾万元', '100000'],
  ['壹万零伍拾元整', '10050'],
  ['伍佰元零伍分', '500.05'],
  ['一百二十万元', '1200000'],
  ['贰', undefined],
  ['三十', undefined],
  ['万元', undefined],
  ['壹贰叁', undefined],
])('the numerals %s are %s', (text, expected) => {
  expect(readCapitals(text)?.value.toFixed()).toBe(expected);
});
