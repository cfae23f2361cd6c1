import { mayRise } from '../../../src/budget';
import { judge, read, SOUND } from './tables';

describe('a subtotal that its lines do not come to', () => {
  const judgeWith = (
    [hardware, software]: readonly [string, string],
    facts: Record<string, unknown> = SOUND,
    lines: readonly [string, string] = ['600|650', '400|350'],
  ) =>
    judge(
      read(
        [
          '费用名称|批复金额（万元）|调整后金额（万元）',
          '一、硬件||',
          `服务器|${lines[0]}`,
          `小计|${hardware}`,
          '二、软件||',
          `业务系统|${lines[1]}`,
          `小计|${software}`,
          '合计|1000|1000',
        ].join('\n'),
      ),
      'liangping',
      facts,
    );

  test.each([
    ['adjusted, larger', ['600|660', '400|350'], '第 4 行 C4 写 660万元，各行之和 650万元'],
    ['approved, smaller', ['600|650', '390|350'], '第 7 行 B7 写 390万元，各行之和 400万元'],
    ['adjusted, by 100 元', ['600|650', '400|350.01'], '第 7 行 C7 写 350.01万元'],
    ['two that make up for one another', ['600|660', '400|340'], '第 7 行 C7 写 340万元'],
    [
      'adjusted, so much lower that what is left out may pass the limit',
      ['600|549.99', '400|350'],
      '第 4 行 C4',
    ],
  ] as const)('%s: the verdict is held back, with the row', (_what, subtotals, told) => {
    const { answer, findings } = judgeWith(subtotals);
    expect(answer.verdict).toBe('incomplete');
    expect(answer.text).toContain('小计行与所属各行之和不一致（第 ');
    expect(answer.text).toContain(told);
    expect(answer.text).toMatch(/总投资是否增加不能确定，先核对再下结论。$/u);
    expect(answer.text).not.toContain('合计行');
    expect(answer.bodies).toEqual([]);
    expect(findings.filter(({ code }) => code === 'adjust-incomplete')).toHaveLength(1);
  });

  test('the whole is not said to be kept', () => {
    expect(mayRise(judgeWith(['600|660', '400|350']).reading)).toBe(true);
    expect(mayRise(judgeWith(['600|650', '400|350']).reading)).toBe(false);
  });

  test('is told beside a total that is off', () => {
    const torn =
      '费用名称|批复金额（万元）|调整后金额（万元）\n甲|600|650\n小计|600|660\n乙|400|350\n合计|1000|1010';
    const { answer } = judge(read(torn));
    expect(answer.text).toMatch(/合计行与各行之和不一致（C5 .*），小计行与所属各行之和不一致（第 3 行 C3 /u);
  });

  test('changes nothing where it leads to the same verdict, and lifts no approval', () => {
    expect(judgeWith(['600|650', '400|350']).answer.verdict).toBe('self-adjust');
    expect(judgeWith(['600|649', '400|350']).answer.verdict).toBe('self-adjust');
    expect(judgeWith(['500|650', '400|350'], SOUND, ['600|760', '400|240']).answer.verdict).toBe(
      'approval-required',
    );
  });

  test('holds back what notes would confirm, too', () => {
    const { answer } = judgeWith(['600|660', '400|350'], {});
    expect(answer.text).toMatch(/先核对再下结论；.*建设目标/u);
  });

  test('that is only rounded contradicts nothing', () => {
    const lines = ['600.014|650.016', '399.986|349.984'] as const;
    expect(judgeWith(['600.01|650.02', '399.99|349.98'], SOUND, lines).answer.verdict).toBe('self-adjust');
  });

  test('the row of a section that states its own sum counts as well', () => {
    const own =
      '费用名称|批复金额（万元）|调整后金额（万元）\n一、硬件|590|650\n服务器|600|650\n二、软件|400|350\n业务系统|400|350\n合计|1000|1000';
    expect(judge(read(own)).answer.text).toContain('第 2 行 B2 写 590万元，各行之和 600万元');
  });
});
