import type { AdjustmentReading, AdjustmentReadOptions, JudgedAdjustment } from '../../../src/budget';
import { judgeAdjustment, readAdjustments } from '../../../src/budget';
import { findRegulation, parseFacts } from '../../../src/rules';
import { draw, type Drawn } from '../grid-text';

/** Everything but the amounts is in order. */
export const SOUND = {
  goalUnchanged: true,
  adjustmentReason: 'technical',
  priorAdjustmentAmount: 0,
  planChanged: false,
  budgetIncreased: false,
  majorChange: false,
};

/** The one adjustment that a drawn sheet is expected to show. */
export function read(
  text: string,
  options: Drawn & { read?: AdjustmentReadOptions } = {},
): AdjustmentReading {
  const { adjustments, open } = readAdjustments(draw(text, options), options.read);
  const [first] = adjustments;
  if (first === undefined || adjustments.length > 1)
    throw new Error(`${String(adjustments.length)} adjustments: ${open.join()}`);
  return first;
}

export function judge(
  reading: AdjustmentReading,
  region = 'liangping',
  facts: Record<string, unknown> = SOUND,
): JudgedAdjustment {
  return judgeAdjustment(reading, findRegulation(region), parseFacts(facts).facts);
}

/** A sheet of 批复金额 and 调整后金额, in one unit. */
export function sheetOf(unit: string, lines: readonly (readonly [string, string])[]): string {
  const rows = lines.map(
    ([before, after], index) => `${String(index + 1)}|设备${String(index + 1)}|${before}|${after}`,
  );
  return [`序号|费用名称|批复金额（${unit}）|调整后金额（${unit}）`, ...rows].join('\n');
}

/** Findings as `severity code cell`. */
export const found = ({ findings }: JudgedAdjustment): string[] =>
  findings.map(({ severity, code, cell, row }) => `${severity} ${code} ${cell ?? String(row)}`);
