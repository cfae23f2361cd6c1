import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readAdjustments, readAdjustmentsIn } from '../../../src/budget';
import { exact, REGULATIONS } from '../../../src/rules';
import { readWorkbook } from '../../../src/workbook/ooxml';
import { found, judge, read, sheetOf, SOUND } from './tables';
import { draw } from '../grid-text';

interface Truth {
  adjustment: {
    approvedColumn: string;
    adjustedColumn: string;
    deltaColumn: string;
    approvedTotal: string;
    adjustedTotal: string;
    sumIncrease: string;
    sumDecrease: string;
    moved: string;
    ratioPercent: string;
    doubleCountPercent: string;
    changedRows: number[];
  }[];
}

describe('the sample of an adjusted estimate', () => {
  const file = '03-梁平-概算调整对比表';
  const truth = (
    JSON.parse(readFileSync(join(__dirname, '../../data/samples', `${file}.expected.json`), 'utf8')) as Truth
  ).adjustment[0];
  const workbook = readWorkbook(
    readFileSync(join(__dirname, '../../../assets/samples', `${file}.xlsx`)),
    `${file}.xlsx`,
  );
  const { adjustments, findings } = readAdjustments(workbook.sheets[0] ?? draw(''));
  const reading = adjustments[0];
  if (reading === undefined || truth === undefined) throw new Error('no adjustment');

  test('comes out as careful readers found it', () => {
    expect(reading.approved.column.letters).toBe(truth.approvedColumn);
    expect(reading.adjusted.column.letters).toBe(truth.adjustedColumn);
    expect(reading.deltas.map(({ column }) => column.letters)).toEqual([truth.deltaColumn]);
    expect(reading.deltas[0]?.mismatches).toEqual([]);
    expect(reading.deltas[0]?.compared).toBe(22);
    expect(reading.approvedTotal?.toFixed()).toBe(truth.approvedTotal);
    expect(reading.adjustedTotal?.toFixed()).toBe(truth.adjustedTotal);
    expect(reading.increases?.toFixed()).toBe(truth.sumIncrease);
    expect(reading.decreases?.toFixed()).toBe(truth.sumDecrease);
    expect(reading.moved?.toFixed()).toBe(truth.moved);
    expect(reading.changes.flatMap(({ adjustedRows }) => adjustedRows)).toEqual(truth.changedRows);
    expect(reading.changes.filter(({ kind }) => kind === 'removed').map(({ item }) => item)).toEqual([
      '应用服务器 ×2',
      '存储服务器 ×1',
    ]);
    expect(reading.changes.filter(({ kind }) => kind === 'added').map(({ item }) => item)).toEqual([
      '省级技术平台云服务费',
    ]);
    expect(findings).toEqual([]);
  });

  test('what its notes say is suggested, and taken for no fact', () => {
    expect(reading.facts).toEqual({});
    expect(reading.stated).toEqual([
      { fact: 'goalUnchanged', value: true, row: 27, text: '注：1.项目建设目标不变' },
      {
        fact: 'adjustmentReason',
        value: 'technical',
        row: 27,
        text: '2.调整情形属第二十六条第（二）项',
        article: '第二十六条',
      },
    ]);
    const { answer, ifStated } = judge(reading, 'liangping', {});
    expect(answer.verdict).toBe('incomplete');
    expect(answer.missing).toEqual(expect.arrayContaining(['goalUnchanged', 'adjustmentReason']));
    expect(ifStated?.verdict).toBe('self-adjust');
  });

  test("the number of another region's article suggests nothing here", () => {
    const { answer, findings: told } = judge(reading, 'sichuan', {});
    expect(answer.missing).toContain('adjustmentReason');
    expect(told.map(({ text }) => text).join()).not.toContain('第（二）项');
  });

  test('confirmed, it may be adjusted, with the other reading told and the bodies to inform', () => {
    const { answer, ifStated } = judge(reading);
    expect(answer.verdict).toBe('self-adjust');
    expect(ifStated).toBeUndefined();
    expect(
      exact(answer.share ?? '')
        .times('100')
        .toFixed(6),
    ).toBe(truth.ratioPercent);
    expect(answer.basis[0]?.article).toBe('第二十六条');
    expect(answer.bodies).toEqual(['区发展改革委（备案）', '区财政局（备案）', '区大数据发展局（备案）']);
    const double = answer.warnings.find(({ text }) => text.includes('增减合计'));
    expect(double?.text).toContain(`${exact(truth.doubleCountPercent).toFixed(2)}%，超过 15%`);
  });

  test('each region answers for itself', () => {
    const verdicts = REGULATIONS.map(({ id }) => [id, judge(reading, id).answer]).map(([id, answer]) => {
      const { verdict, share } = answer as { verdict: string; share?: string };
      return [id, verdict, share === undefined ? 'no share' : 'share'].join(' ');
    });
    expect(verdicts).toEqual([
      'liangping self-adjust share',
      'shizuishan approval-required no share',
      'sichuan self-adjust share',
      'tunxi self-adjust share',
      'xunyang approval-required no share',
    ]);
  });
});

describe('the limit of 15%', () => {
  // 100万元 approved in all; what goes up comes from the second line.
  test.each([
    ['元', '149999.99', '850000.01', 'self-adjust', '0.01'],
    ['元', '150000', '850000', 'self-adjust', '0'],
    ['元', '150000.01', '849999.99', 'approval-required', '-0.01'],
    ['万元', '14.999999', '85.000001', 'self-adjust', '0.01'],
    ['万元', '15', '85', 'self-adjust', '0'],
    ['万元', '15.000001', '84.999999', 'approval-required', '-0.01'],
  ])('in %s: %s moved of 100万元', (unit, added, left, verdict, room) => {
    const whole = unit === '元' ? '1000000' : '100';
    const judged = judge(
      read(
        sheetOf(unit, [
          ['', added],
          [whole, left],
        ]),
      ),
    );
    expect(judged.answer).toMatchObject({ verdict, room });
    expect(found(judged).includes('error adjust-approval-required D1')).toBe(verdict === 'approval-required');
  });

  test('the double of =10.2*0.15 is exactly 15% of 10.2', () => {
    const moved = 10.2 * 0.15;
    expect(moved).not.toBe(1.53);
    const judged = judge(
      read(
        sheetOf('万元', [
          ['0', String(moved)],
          ['10.2', '8.67'],
        ]),
      ),
    );
    expect(judged.answer).toMatchObject({ verdict: 'self-adjust', share: '0.15', room: '0' });
  });

  test('a total that rises by one 分 needs an approval, by however little is moved', () => {
    const judged = judge(
      read(
        sheetOf('元', [
          ['100', '100.01'],
          ['1000000', '1000000'],
        ]),
      ),
    );
    expect(judged.answer.verdict).toBe('approval-required');
    expect(found(judged)).toContain('error adjust-total-rises D1');
    const even = judge(
      read(
        sheetOf('元', [
          ['100', '100.01'],
          ['1000000', '999999.99'],
        ]),
      ),
    );
    expect(even.answer.verdict).toBe('self-adjust');
    expect(found(even).filter((each) => each.startsWith('error'))).toEqual([]);
  });

  test('earlier adjustments count too', () => {
    const reading = read(
      sheetOf('万元', [
        ['50', '60'],
        ['50', '40'],
      ]),
    );
    const before = (priorAdjustmentAmount: string) =>
      judge(reading, 'tunxi', { ...SOUND, priorAdjustmentAmount });
    expect(before('5万元').answer.verdict).toBe('self-adjust');
    expect(before('50000.01元').answer.verdict).toBe('approval-required');
  });
});

describe('amounts', () => {
  test('blank and 0 are nothing: such lines are added or removed', () => {
    const { changes, moved } = read(
      sheetOf('元', [
        ['', '10'],
        ['0', '20'],
        ['30', ''],
        ['40', '0'],
        ['50', '—'],
        ['', ''],
      ]),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'added', 'removed', 'removed', 'removed']);
    expect(moved?.toFixed()).toBe('120');
  });

  test('what cannot be read is never 0: the cell is named and the answer stays open', () => {
    const judged = judge(
      read(
        sheetOf('元', [
          ['100', '详见附件'],
          ['12万~15万', '20'],
          ['100', '5元/年'],
        ]),
      ),
    );
    expect(judged.reading.moved).toBeNull();
    expect(judged.reading.approvedTotal).toBeNull();
    expect(judged.answer.verdict).toBe('incomplete');
    expect(found(judged)).toEqual(
      expect.arrayContaining([
        'warning adjust-unreadable D2',
        'warning adjust-unreadable C3',
        'warning adjust-unreadable D4',
      ]),
    );
  });

  test('with an unread cell a region without a share still answers', () => {
    expect(judge(read(sheetOf('元', [['100', '待定']])), 'xunyang').answer.verdict).toBe('approval-required');
  });

  test('negative lines count with their sign', () => {
    const { increases, decreases, approvedTotal } = read(
      sheetOf('元', [
        ['100', '100'],
        ['-10', '-25'],
        ['-5', '10'],
      ]),
    );
    expect([approvedTotal, increases, decreases].map((each) => each?.toFixed())).toEqual(['85', '15', '15']);
  });

  test('hidden rows count', () => {
    const text = sheetOf('元', [
      ['100', '90'],
      ['100', '110'],
    ]);
    expect(read(text, { hiddenRows: [3] }).increases?.toFixed()).toBe('10');
  });

  test('without a unit nothing is judged', () => {
    const text = '序号|费用名称|批复金额|调整后金额\n1|服务器|10|12\n2|软件|20|18';
    const reading = read(text);
    expect(reading.unitKnown).toBe(false);
    expect([reading.approvedTotal, reading.moved]).toEqual([null, null]);
    expect(judge(reading).answer).toMatchObject({ verdict: 'incomplete', missing: ['moneyUnit'] });
    expect(judge(read(text, { read: { unit: '万元' } })).reading.moved?.toFixed()).toBe('20000');
  });

  test('columns in different units are converted, and it is said', () => {
    const judged = judge(
      read('序号|费用名称|批复金额（万元）|调整后金额（元）\n1|服务器|10|100000\n2|软件|20|200000'),
    );
    expect(judged.reading.changes).toEqual([]);
    expect(found(judged)).toContain('warning adjust-units-differ D1');
  });

  test('lines that share a merged amount are compared as a whole', () => {
    const text = '序号|费用名称|批复金额（元）|调整后金额（元）\n1|主机|100|60\n2|存储||40\n3|软件|50|50';
    expect(read(text, { merges: ['C2:C3'] }).moved?.toFixed()).toBe('0');
    expect(read(text).moved?.toFixed()).toBe('40');
  });

  test('an approved total of nothing or less has no share', () => {
    expect(
      judge(
        read(
          sheetOf('元', [
            ['', '10'],
            ['', '20'],
          ]),
        ),
      ).answer.share,
    ).toBeUndefined();
    const judged = judge(
      read(
        sheetOf('元', [
          ['-10', '-10'],
          ['5', '6'],
        ]),
      ),
    );
    expect(judged.answer.verdict).toBe('incomplete');
    expect(judged.findings.map(({ text }) => text).join()).toContain('不是正数');
  });

  test('an adjustment of nothing is said to be none', () => {
    const same = read(
      sheetOf('元', [
        ['10', '10'],
        ['20', '20'],
      ]),
    );
    const judged = judge(same, 'xunyang');
    expect(judged.answer).toMatchObject({ verdict: 'silent', basis: [], missing: [] });
    const { echo, text } = judged.answer;
    expect(text).toBe(`${echo}，各行批复金额与调整后金额相同，没有调整。`);
    expect(found(judged)).toEqual(['info adjust-none D1']);
    const draft = judge(same, 'shizuishan');
    expect(draft.answer.verdict).toBe('silent');
    expect(draft.answer.warnings.map(({ code }) => code)).toContain('draft');
    // A goal may change without money.
    expect(judge(same, 'xunyang', { goalUnchanged: false }).answer.verdict).toBe('approval-required');
  });
});

describe('a stated total that the lines do not come to', () => {
  const judgeWith = (approved: string, adjusted: string, lines = '600|650\n400|350', facts = SOUND) =>
    judge(
      read(
        `费用名称|批复金额（万元）|调整后金额（万元）\n${lines
          .split('\n')
          .map((line, at) => `设备${String(at)}|${line}`)
          .join('\n')}\n合计|${approved}|${adjusted}`,
      ),
      'liangping',
      facts,
    );

  test.each([
    ['adjusted, larger', '1000', '1100'],
    ['approved, smaller', '900', '1000'],
    ['both, by as much', '1100', '1100'],
    ['approved, so much larger that what is left out may pass the limit', '1200', '1000'],
    ['adjusted, by one 分', '1000', '1000.000001'],
  ])('%s: the verdict is held back, with the cells', (_what, approved, adjusted) => {
    const { answer } = judgeWith(approved, adjusted);
    expect(answer.verdict).toBe('incomplete');
    expect(answer.text).toMatch(/合计行与各行之和不一致（[BC]4 写 .*先核对再下结论/u);
    expect(answer.bodies).toEqual([]);
  });

  test('holds back what notes would confirm, too', () => {
    const { answer } = judgeWith('1000', '1100', undefined, {} as typeof SOUND);
    expect(answer.verdict).toBe('incomplete');
    expect(answer.text).toContain('先核对再下结论');
    expect(answer.missing).toContain('goalUnchanged');
  });

  test('changes nothing where it leads to the same verdict', () => {
    expect(judgeWith('1000', '1000').answer.verdict).toBe('self-adjust');
    expect(judgeWith('1000', '999').answer.verdict).toBe('self-adjust');
    expect(judgeWith('1000', '1000', '600|760\n400|240').answer.verdict).toBe('approval-required');
  });

  test('never lifts an approval that the lines require', () => {
    expect(judgeWith('1000', '1000', '600|700\n400|400').answer.verdict).toBe('approval-required');
    expect(judgeWith('2000', '1000', '600|760\n400|240').answer.verdict).toBe('approval-required');
  });

  test('that is only rounded is compared with the other total, not with the exact lines', () => {
    const lines = '1.004|1.006\n1.004|1.002';
    expect(judgeWith('2.01', '2.01', lines).answer.verdict).toBe('self-adjust');
    expect(judgeWith('2.01', '2.02', lines).answer.verdict).toBe('incomplete');
  });
});

describe('a column without any amount', () => {
  test.each([
    ['调整后金额一列（C）没有金额', '600||', '400||', '合计|1000|'],
    ['调整后金额一列（C）没有金额', '600||-600', '400||', '合计|1000|1000'],
    ['批复金额一列（B）没有金额', '|600|', '|400|', '合计||1000'],
  ])('%s: nothing is concluded, and nothing is cancelled', (text, first, second, total) => {
    const judged = judge(
      read(
        `费用名称|批复金额（万元）|调整后金额（万元）|增减（万元）\n服务器|${first}\n软件|${second}\n${total}`,
      ),
    );
    const { moved, changes } = judged.reading;
    expect([moved, changes]).toEqual([null, []]);
    expect(judged.answer.verdict).toBe('incomplete');
    expect(judged.answer.text).toContain(text);
    expect(found(judged).map((each) => each.split(' ')[1])).toContain('adjust-column-empty');
    expect(found(judged).join()).not.toContain('adjust-delta-mismatch');
  });

  test('zeros are amounts: all is cancelled', () => {
    const lines = [
      ['600', '0'],
      ['400', '0'],
    ] as const;
    expect(judge(read(sheetOf('万元', lines))).answer.verdict).toBe('approval-required');
  });
});

describe('the columns', () => {
  const columns = (header: string, options = {}): string => {
    const reading = read(`${header}\n1|服务器|10|12|2\n2|软件|10|8|-2`, { read: { unit: '元', ...options } });
    return [reading.approved, reading.adjusted, ...reading.deltas]
      .map(({ column }) => column.letters)
      .join('');
  };

  test.each([
    '序号|费用名称|批复金额|调整后金额|增减额',
    '序号|费用名称|批复概算（元）|调整后概算（元）|较批复增减额',
    '序号|费用名称|核定概算|变更后概算|差额',
    '序号|费用名称|概算|调整后概算|差额',
    '序号|费用名称|批复概算|本次调整概算|差额',
    '序号|费用名称|原概算|现概算|差额',
    '序号|费用名称|批复|调整后|增减',
    '序号|费用名称|批复（元）|本次调整（元）|增减（元）',
  ])('%s', (header) => {
    expect(columns(header)).toBe('CDE');
  });

  const open = (header: string): string[] =>
    readAdjustments(draw(`${header}\n1|服务器|10|12|2\n2|软件|10|8|-2`), { unit: '元' }).open;

  test('submitted and reviewed amounts are no adjustment', () => {
    expect(open('序号|费用名称|申报金额|审定金额|核减额').join()).toContain('--adjusted');
  });

  test('of two adjusted amounts none is taken: it is asked which', () => {
    expect(open('序号|费用名称|批复金额|第一次调整后金额|第二次调整后金额').join()).toMatch(
      /D列“第一次调整后金额”、E列“第二次调整后金额”.*--adjusted/u,
    );
  });

  test('a user can name them, whatever their headers', () => {
    expect(
      columns('序号|费用名称|甲方案金额|乙方案金额|差额', { sides: { approved: 'C', adjusted: 'd' } }),
    ).toBe('CDE');
    expect(columns('序号|费用名称|甲|乙|金额', { sides: { approved: 'C', adjusted: 'D' } })).toMatch(/^CD/u);
    expect(
      columns('序号|费用名称|批复金额|第一次调整后金额|第二次调整后金额', { sides: { adjusted: 'E' } }),
    ).toBe('CE');
  });
});

describe('columns that a user names', () => {
  const text =
    '项目概算调整\n费用名称|原批复|第一次调整|第二次调整\n服务器|600|620|650\n软件|400|380|350\n合计|1000|1000|1000';

  test('count as found, whatever stands over them', () => {
    const sides = { approved: 'B', adjusted: 'd' };
    const reading = read(text, { read: { unit: '万元', sides } });
    expect([reading.approved, reading.adjusted].map(({ column }) => column.letters)).toEqual(['B', 'D']);
    expect([reading.approved.headerRow, reading.lines]).toEqual([2, 2]);
    expect(reading.moved?.toFixed()).toBe('500000');
    expect(judge(reading).answer.verdict).toBe('self-adjust');
  });

  test('of words over many columns, too', () => {
    const wide = '费用名称|甲|乙|丙|丁|戊\n服务器|6|x|y|z|7\n软件|4|x|y|z|3';
    const open = readAdjustments(draw(wide), { unit: '元', sides: { approved: 'B', adjusted: 'F' } });
    expect(open.adjustments.map(({ lines }) => lines)).toEqual([2]);
  });
});

describe('a workbook', () => {
  const pair = sheetOf('万元', [
    ['100', '90'],
    ['100', '110'],
  ]);
  const sheets = (...texts: string[]) =>
    texts.map((text, index) => draw(text, { name: `表${String(index + 1)}` }));
  const codes = (workbook: Parameters<typeof readAdjustmentsIn>[0]): string[] =>
    readAdjustmentsIn(workbook).findings.map(({ sheet, severity, code }) => `${sheet} ${severity} ${code}`);

  test('of several adjustments says that each is judged by itself', () => {
    expect(codes({ sheets: sheets(pair, pair) })).toEqual(['表1 warning adjust-several-tables']);
  });

  test('does not pass over a table that looks like an adjustment; other budgets beside it are none', () => {
    const several =
      '费用名称|批复金额（万元）|第一次调整后金额（万元）|第二次调整后金额（万元）\n服务器|1|2|3';
    const plain = '费用名称|预算金额（万元）\n服务器|1';
    expect(codes({ sheets: sheets(pair, several, plain) })).toEqual(['表2 warning adjust-columns-open']);
  });

  test('in which cells have no value is not added up', () => {
    const problems = [{ sheet: '表1', text: 'D2 只有公式、没有计算结果' }];
    const [reading] = readAdjustmentsIn({ sheets: sheets(pair), problems }).adjustments;
    expect([reading?.approvedTotal, reading?.adjustedTotal, reading?.moved]).toEqual([null, null, null]);
    expect(codes({ sheets: sheets(pair), problems })).toEqual(['表1 error sheet-unreadable']);
  });
});

describe('a column of differences', () => {
  const HEADER = '序号|费用名称|批复金额（万元）|调整后金额（万元）';

  test('that says another difference is an error at its cell; a blank says nothing', () => {
    const judged = judge(read(`${HEADER}|增减（万元）\n1|服务器|10|12|2\n2|软件|10|8|2\n3|网络|5|5|`));
    expect(found(judged)).toContain('error adjust-delta-mismatch E3');
    expect(judged.reading.deltas[0]).toMatchObject({ compared: 2, mismatches: [{ row: 3, cell: 'E3' }] });
  });

  test('may go one way only, with or without a sign', () => {
    const { deltas } = read(
      `${HEADER}|调增（万元）|调减（万元）\n1|服务器|10|12|2|\n2|软件|10|8||-2\n3|网络|10|8||2\n4|存储|9|8|1|`,
    );
    expect(deltas.flatMap(({ mismatches }) => mismatches.map(({ cell }) => cell))).toEqual(['E5']);
  });

  test('may be rounded to the digits that it shows', () => {
    const { deltas } = read(`${HEADER}|增减（万元）\n1|服务器|10|12.344|2.34\n2|软件|10|12.346|2.34`);
    expect(deltas[0]?.mismatches.map(({ cell }) => cell)).toEqual(['E3']);
  });
});

describe('conditions told by the sheet', () => {
  const table = (cells: readonly string[]): string =>
    [
      '序号|费用名称|批复金额（元）|调整后金额（元）|符合情形|建设目标是否不变',
      ...cells.map(
        (each, index) =>
          `${String(index + 1)}|设备${String(index)}|100|${index % 2 === 0 ? '101' : '99'}|${each}`,
      ),
      '9|软件|1000|1000||',
    ].join('\n');

  test('fact columns are facts where every changed line tells them', () => {
    expect(read(table(['（二）|是', '（三）|是'])).facts).toEqual({
      adjustmentReason: 'technical',
      goalUnchanged: true,
    });
    expect(read(table(['（二）|是', '|'])).facts).toEqual({});
  });

  test('one line against them holds for the whole', () => {
    expect(read(table(['（二）|是', '均不符合|否'])).facts).toEqual({
      adjustmentReason: 'none',
      goalUnchanged: false,
    });
    expect(judge(read(table(['（二）|是', '均不符合|否'])), 'tunxi', {}).answer.verdict).toBe(
      'approval-required',
    );
  });

  test('what the user says stands before them', () => {
    const reading = read(table(['（二）|否', '（二）|否']));
    expect(judge(reading, 'tunxi', SOUND).answer.verdict).toBe('self-adjust');
  });

  test('notes that say two things suggest neither', () => {
    const text = `${sheetOf('元', [
      ['100', '101'],
      ['100', '99'],
    ])}\n注：属第二十六条第（一）项、第二十六条第（三）项情形；建设目标不变。`;
    const reading = read(text);
    expect(reading.stated.map(({ value }) => value)).toEqual(['superior', 'business', true]);
    expect(judge(reading, 'liangping', {}).ifStated?.verdict).toBe('incomplete');
  });

  test('a numbered note is no reason', () => {
    const text = `${sheetOf('元', [
      ['100', '101'],
      ['100', '99'],
    ])}\n注：（一）本表含税；（二）单价见附件。`;
    expect(read(text).stated).toEqual([]);
  });
});

describe('facts of the project', () => {
  const reading = read(
    sheetOf('万元', [
      ['50', '60'],
      ['50', '40'],
    ]),
  );

  test('an approved total stands before the sum of the lines, which tell by how much it changes', () => {
    const judged = judge(reading, 'tunxi', { ...SOUND, approvedTotal: '200万元' });
    expect(judged.answer).toMatchObject({ verdict: 'self-adjust', share: '0.05' });
    expect(found(judged)).toContain('warning adjust-fact-differs D1');
    const rising = read(sheetOf('万元', [['50', '60']]));
    expect(judge(rising, 'tunxi', { ...SOUND, approvedTotal: '200万元' }).answer.verdict).toBe(
      'approval-required',
    );
  });

  test('what was moved is that of the lines', () => {
    const judged = judge(reading, 'tunxi', { ...SOUND, approvedTotal: '100万元', adjustmentAmount: '1万元' });
    expect(judged.answer.share).toBe('0.1');
    expect(judged.findings.map(({ text }) => text).join()).toContain('“资金调整数额”1万元未采用');
  });
});

describe('any adjustment', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 9 });
  const lines = fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 12 });
  const yuan = (amount: number): string => exact(String(amount)).div('100').toFixed();
  const wan = (amount: number): string => exact(String(amount)).div('1000000').toFixed();
  const shown = (unit: string, pairs: readonly (readonly [number, number])[]) => {
    const write = unit === '元' ? yuan : wan;
    const judged = judge(
      read(
        sheetOf(
          unit,
          pairs.map(([a, b]) => [write(a), write(b)]),
        ),
      ),
      'tunxi',
    );
    const { increases, decreases, moved } = judged.reading;
    return {
      amounts: [increases, decreases, moved].map((each) => each?.toFixed()),
      answer: [judged.answer.verdict, judged.answer.share, judged.answer.room],
    };
  };

  test('moves the larger of increases and decreases, in any order of its lines and in either unit', () => {
    fc.assert(
      fc.property(lines, (pairs) => {
        const up = pairs.reduce((sum, [a, b]) => sum + Math.max(b - a, 0), 0);
        const down = pairs.reduce((sum, [a, b]) => sum + Math.max(a - b, 0), 0);
        const seen = shown('元', pairs);
        expect(seen.amounts).toEqual([up, down, Math.max(up, down)].map(yuan));
        expect(shown('元', [...pairs].reverse())).toEqual(seen);
        expect(shown('万元', pairs)).toEqual(seen);
      }),
      { numRuns: 60 },
    );
  });
});

test('amounts that are no exact sums are taken and told; cells that are not taken are told once, as of the adjustment', () => {
  const { findings } = readAdjustments(
    draw(
      sheetOf('万元', [
        ['约30', '30'],
        ['10', '-2'],
        ['5', '5万元/年'],
        ['8', '待定'],
      ]),
    ),
  );
  const told = findings.filter(({ code }) => code === 'amount-ambiguous' || code === 'amount-unreadable');
  expect(told.map(({ code, cell }) => [code, cell])).toEqual([
    ['amount-ambiguous', 'C2'],
    ['amount-ambiguous', 'D3'],
  ]);
});
