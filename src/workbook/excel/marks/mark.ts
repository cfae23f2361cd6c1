/// <reference types="office-js" />
import type { MarkPlan, ResultSheet } from '../../../budget';
import { PortError, type MarkingOptions } from '../../port';
import { addressOf } from '../address';
import { throwIfCancelled, type ExcelQueue } from '../queue';
import { addFormats, rangeOf } from './formats';
import { piecesOf, type Piece } from './pieces';
import { refuseProtected } from './protection';
import { erase } from './unmark';

/** Writes marks in one turn of the queue: nothing of ours comes in between. What failed or was cancelled midway is taken back. */
export function mark(queue: ExcelQueue, id: string, plan: MarkPlan, options: MarkingOptions): Promise<void> {
  return queue.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(id);
    const pieces = plan.writes.flatMap((write) => piecesOf(id, write));
    await refuseProtected(context, sheet, plan.resultSheet !== undefined);
    await refuseTaken(context, sheet, pieces, plan.resultSheet);
    try {
      await write(context, sheet, pieces, plan, options);
    } catch (thrown) {
      await takeBack(context, sheet, pieces, plan);
      throw thrown;
    }
  });
}

/** Looks once more whether all is free. */
async function refuseTaken(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Piece[],
  resultSheet: ResultSheet | undefined,
): Promise<void> {
  for (const piece of pieces) await refuseOver(context, sheet, piece);
  if (resultSheet === undefined) return;
  const same = context.workbook.worksheets.getItemOrNullObject(resultSheet.name);
  await context.sync();
  if (!same.isNullObject) throw new PortError('occupied', resultSheet.name);
}

/**
 * A formula that gives an empty text is content too. What we are about to write counts as free, for the call may have been begun before.
 */
async function refuseOver(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { range, values }: Piece,
): Promise<void> {
  const cells = rangeOf(sheet, range);
  cells.load('values,formulas');
  await context.sync();
  const isFree = (row: number, column: number): boolean =>
    [cells.values, cells.formulas].every((matrix) => {
      const content: unknown = matrix[row]?.[column];
      return content === '' || content === values[row]?.[column];
    });
  if (!values.every((row, at) => row.every((_, column) => isFree(at, column))))
    throw new PortError('occupied', addressOf(range));
}

/** All but the last piece go on their own; the last one goes with the colours. */
async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Piece[],
  { formats, resultSheet }: MarkPlan,
  { signal, progress }: MarkingOptions,
): Promise<void> {
  const result = resultSheet === undefined ? [] : piecesOf('', resultWrite(resultSheet));
  const total = [...pieces, ...result].reduce((rows, { values }) => rows + values.length, 0);
  let done = 0;
  const writeAll = async (target: Excel.Worksheet, all: readonly Piece[]): Promise<void> => {
    for (const { range, values } of all) {
      throwIfCancelled(signal);
      if (done > 0) await sent(context);
      rangeOf(target, range).values = values;
      done += values.length;
      progress?.(done, total);
    }
  };
  await writeAll(sheet, pieces);
  addFormats(sheet, formats);
  if (resultSheet !== undefined) {
    const added = context.workbook.worksheets.add(resultSheet.name);
    await writeAll(added, result);
    addFormats(added, resultSheet.formats);
  }
  await context.sync();
  throwIfCancelled(signal);
}

/** One piece at a time: several may be more than Excel takes. */
const sent = (context: Excel.RequestContext): Promise<void> => context.sync();

const resultWrite = ({ rows }: ResultSheet) => ({ firstRow: 1, firstColumn: 1, values: rows });

/** Best done, and no failure of its own hides the first one: it was all free before. */
async function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Piece[],
  { formats, resultSheet }: MarkPlan,
): Promise<void> {
  try {
    await erase(context, sheet, {
      erase: pieces.map(({ range }) => range),
      formats,
      ...(resultSheet === undefined ? {} : { deleteSheet: resultSheet.name }),
    });
  } catch {
    // The sheet is gone or became protected; then what was written cannot be reached either.
  }
}
