/// <reference types="office-js" />

/** What became of an insertion. */
export type Insertion =
  { kind: 'inserted' | 'occupied'; address: string } | { kind: 'failed'; reason: string };

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
