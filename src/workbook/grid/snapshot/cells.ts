import type { ICellData } from '@univerjs/core';
import type { CellLook } from '../../ooxml/look';
import { CELL_TYPE } from './univer';

/**
 * A cell in the grid's terms. A formula comes with the result in the file, so that it is not calculated when the workbook opens; a
 * date is its number, which the format shows as one.
 */
export function gridCell({ value, serial, formula }: CellLook, style: string): ICellData {
  const cell: ICellData = { s: style, ...gridValue(serial ?? value) };
  if (formula !== undefined) cell.f = `=${formula}`;
  return cell;
}

function gridValue(value: CellLook['value']): Pick<ICellData, 'v' | 't'> {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CELL_TYPE.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CELL_TYPE.boolean };
  if (typeof value === 'object') return { v: value.error, t: CELL_TYPE.text };
  return { v: value, t: isAmbiguous(value) ? CELL_TYPE.forcedText : CELL_TYPE.text };
}

/** The grid takes a text for a number or an error that reads like one, unless it is told that it is a text. */
function isAmbiguous(text: string): boolean {
  return text.startsWith('#') || (text.trim() !== '' && !Number.isNaN(Number(text)));
}
