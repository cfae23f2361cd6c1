/// <reference types="office-js" />
import type { MarkFormat, MarkRange } from '../../../budget';
import { LAST_ROW } from '../../ooxml/reference';
import { addressOf } from '../address';

/** Conditional formats on top of those that are there; the cells' own formats stay as they are. */
export function addFormats(sheet: Excel.Worksheet, formats: readonly MarkFormat[]): void {
  for (const { range, beginsWith, color, fill } of formats) {
    const { textComparison } = rangeOf(sheet, range).conditionalFormats.add(
      Excel.ConditionalFormatType.containsText,
    );
    textComparison.format.font.color = `#${color}`;
    textComparison.format.fill.color = `#${fill}`;
    textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: beginsWith };
  }
}

/**
 * Deletes the conditional formats that were added so, anywhere in their columns: Excel moves, extends and splits them with the rows. They
 * are known by what they say, for their ids do not outlive the session.
 */
export async function removeFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formats: readonly MarkFormat[],
): Promise<void> {
  const columns = new Set(formats.map(({ range }) => range.firstColumn));
  const collections = [...columns].map(
    (column) =>
      rangeOf(sheet, { firstRow: 1, lastRow: LAST_ROW, firstColumn: column, lastColumn: column })
        .conditionalFormats,
  );
  for (const collection of collections) collection.load('items/id,items/type');
  await context.sync();
  const found = new Map(collections.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const comparing = [...found.values()].filter(
    ({ type }) => type === Excel.ConditionalFormatType.containsText,
  );
  if (comparing.length === 0) return;
  for (const { textComparison } of comparing) textComparison.load('rule,format/font/color,format/fill/color');
  await context.sync();
  for (const item of comparing)
    if (formats.some((format) => isSame(item.textComparison, format))) item.delete();
  await context.sync();
}

function isSame({ rule, format }: Excel.TextConditionalFormat, made: MarkFormat): boolean {
  return (
    rule.operator === Excel.ConditionalTextOperator.beginsWith &&
    rule.text === made.beginsWith &&
    isColor(format.font.color, made.color) &&
    isColor(format.fill.color, made.fill)
  );
}

/** Excel may tell a colour in small letters. */
const isColor = (told: string, made: string): boolean => told.toUpperCase() === `#${made}`;

export const rangeOf = (sheet: Excel.Worksheet, range: MarkRange): Excel.Range =>
  sheet.getRange(addressOf({ sheet: '', ...range }));
