/// <reference types="office-js" />
import type { Insertion } from './more/insertion';

/** Writes a formula into the active cell, if that is empty: nobody's content is overwritten. */
export async function insertFormula(formula: string): Promise<Insertion> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address, formulas');
      await context.sync();
      const { address } = cell;
      if (cell.formulas.flat().some((content) => content !== '')) return { kind: 'occupied', address };
      cell.formulas = [[formula]];
      await context.sync();
      return { kind: 'inserted', address };
    });
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
