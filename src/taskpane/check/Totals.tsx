import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableView } from '../engine/engine';
import { difference } from '../shared/difference';
import { shownAmount } from '../shared/amounts';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  total: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorPaletteRedForeground1, textAlign: 'left' },
});

function Total({ table }: { table: TableView }): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  const { sum, stated, totalMatches, totalRow, unit, columns } = table;
  const named = unit === 'unknown' ? '' : unit;
  const total = shownAmount(sum, unit);
  if (stated === null) return <p className={styles.total}>{texts.totalAbsent(total, named)}</p>;
  if (totalMatches !== false || totalRow === null)
    return <p className={styles.total}>{texts.totalMatches(total, named)}</p>;
  const column = columns.amount?.number ?? 1;
  return (
    <p className={styles.total}>
      <Link
        as="button"
        className={styles.wrong}
        onClick={() =>
          void session.showRange({
            firstRow: totalRow,
            lastRow: totalRow,
            firstColumn: column,
            lastColumn: column,
          })
        }
      >
        {texts.totalDiffers(shownAmount(difference(stated, sum), unit), named, totalRow)}
      </Link>
    </p>
  );
}

/** Whether the lines add up to what the sheet says. */
export function Totals(): ReactElement {
  const { understood } = usePane();
  return (
    <>
      {understood?.tables.map((table) => (
        <Total key={table.headerRows[0]} table={table} />
      ))}
    </>
  );
}
