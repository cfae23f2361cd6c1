import { Link } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';

/** Leads to a row of the sheet. */
export function RowLink({
  row,
  column,
  children,
}: {
  row: number;
  column: number;
  children: ReactNode;
}): ReactElement {
  const { session } = useTools();
  const styles = useSharedStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() =>
        void session.showRange({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })
      }
    >
      {children}
    </Link>
  );
}
