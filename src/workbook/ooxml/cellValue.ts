import type { CellValue } from '../../budget/sheet';
import { serialToDate } from './dates';
import { Fault } from './errors';
import { messages } from './messages';
import { decodeEscapes } from './richText';
import type { DateStyles } from './styles';
import type { TextPool } from './textPool';

/** What cells need beyond their own text. */
export interface CellContext {
  strings: readonly string[];
  texts: TextPool;
  dateStyles: DateStyles;
  date1904: boolean;
}

/** The value of a cell from its type, its style and the text of `v`. Inline strings (`is`) do not come here. */
export function cellValue(
  type: string,
  style: string | undefined,
  raw: string,
  context: CellContext,
): CellValue {
  switch (type) {
    case 'n':
      return numberValue(style, raw, context);
    case 's':
      return raw === '' ? null : sharedString(raw, context.strings) || null;
    case 'str':
      return textValue(decodeEscapes(raw), context);
    case 'b':
      return raw === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return raw === '' ? null : { error: context.texts.take(raw) };
    case 'd':
      // Dates as text keep their day only, as dated numbers do; a time of day alone stays as it is.
      return /^\d{4}-\d{2}-\d{2}/.exec(raw)?.[0] ?? textValue(raw, context);
    case 'inlineStr':
      return textValue(decodeEscapes(raw), context);
    default:
      throw new Fault('damaged', messages.badCellType(type));
  }
}

/** An empty text, such as a formula's "", is shown as a blank cell and taken as one. */
export function textValue(text: string, { texts }: CellContext): CellValue {
  return text === '' ? null : texts.take(text);
}

function numberValue(style: string | undefined, raw: string, context: CellContext): CellValue {
  if (raw === '') return null;
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === '') throw new Fault('damaged', messages.badNumber(raw));
  if (style === undefined || !(context.dateStyles[Number(style)] ?? false)) return value;
  return serialToDate(value, context.date1904) ?? value;
}

function sharedString(raw: string, strings: readonly string[]): string {
  const text = strings[Number(raw)];
  if (text === undefined) throw new Fault('damaged', messages.badSharedString(raw));
  return text;
}
