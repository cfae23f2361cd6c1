/** A cell of the grid, counted from 0. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** Why cells show an error: the grid keeps only its code. */
export interface ErrorTexts {
  /** Forgets what the formula of a cell said before it was calculated anew. */
  forget(formula: CellPlace): void;
  /** Keeps the words of an error that a formula gave for a cell: its own, or one that its results spread over. */
  keep(formula: CellPlace, cell: CellPlace, text: string): void;
  /** The words of the error in a cell, if a function of ours gave it. */
  at(cell: CellPlace): string | undefined;
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${String(row)},${String(column)},${sheet}`;

export function createErrorTexts(): ErrorTexts {
  const texts = new Map<string, string>();
  const byFormula = new Map<string, string[]>();
  return {
    forget(formula) {
      for (const cell of byFormula.get(keyOf(formula)) ?? []) texts.delete(cell);
      byFormula.delete(keyOf(formula));
    },
    keep(formula, cell, text) {
      const key = keyOf(formula);
      byFormula.set(key, [...(byFormula.get(key) ?? []), keyOf(cell)]);
      texts.set(keyOf(cell), text);
    },
    at: (cell) => texts.get(keyOf(cell)),
  };
}
