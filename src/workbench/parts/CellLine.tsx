import { useEffect, useState } from 'react';
import { cellName } from '../../workbook/ooxml/reference';
import type { CellRange } from '../../workbook/port';
import type { Desk } from '../desk';
import type { Texts } from '../locale';

/** What the grid does not say of the selected cell: why it shows an error, and its comment. */
export function CellLine({ desk, texts }: { desk: Desk; texts: Texts }) {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (range: CellRange | undefined): void => {
      if (range === undefined) return;
      const { sheet, firstRow, firstColumn } = range;
      const words = desk.wordsAt({ sheet, row: firstRow - 1, column: firstColumn - 1 });
      const cell = cellName(firstRow, firstColumn);
      setLines([
        ...(words?.error === undefined ? [] : [texts.errorIn(cell, words.error)]),
        ...(words?.comment === undefined ? [] : [texts.commentOn(cell, words.comment)]),
      ]);
    };
    const stops = [
      desk.port.onSelection(look),
      desk.port.onEdit(() => void desk.port.selection().then(look)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, texts]);
  return (
    <div className="cell-line" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
