import type { MarkBlock, SheetMarks } from './manifest';

const textsOf = ({ rows, texts }: MarkBlock): string =>
  rows.map((row) => row.map((place) => texts[place] ?? '').join()).join(';');

/**
 * Whether marks that were written say what would be written now: since then a cell may have been edited, the table sorted,
 * another region chosen, a decision taken. Where they stand is no matter, for they move with the table.
 */
export function areCurrent(written: SheetMarks, now: SheetMarks): boolean {
  return (
    written.resultSheet?.hash === now.resultSheet?.hash &&
    written.blocks.length === now.blocks.length &&
    written.blocks.every((block, at) => {
      const other = now.blocks[at];
      return other !== undefined && textsOf(block) === textsOf(other);
    })
  );
}
