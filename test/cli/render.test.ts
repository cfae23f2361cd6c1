import { checkWorkbook } from '../../src/budget';
import { renderReport } from '../../src/cli/render';
import { findRegulation, NO_FACTS } from '../../src/rules';
import { draw } from '../budget/grid-text';

const printed = (text: string): string => {
  const report = checkWorkbook({ sheets: [draw(text)] }, findRegulation('梁平'), { facts: NO_FACTS });
  return renderReport(report, '预算.xlsx', '2026-11-22', []);
};

test('a unit that is not read is named; nobody is told to give another for it', () => {
  const text = printed('单位：千元\n费用名称|金额\n服务器|120');
  expect(text).toContain('单位 不是元或万元（A1“单位：千元”；请先把表换算成元或万元）');
  expect(text).not.toContain('--unit');
});

test('a unit that is written nowhere is asked for, and one that is read is told with its cell', () => {
  expect(printed('费用名称|金额\n服务器|120')).toContain('单位 未写明（用 --unit 元 或 --unit 万元 说明）');
  expect(printed('费用名称|金额（元）\n服务器|120')).toContain('单位 元（取自 B1“金额（元）”）');
});
