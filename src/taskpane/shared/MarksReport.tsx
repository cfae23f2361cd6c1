import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellName } from '../../workbook/ooxml/reference';
import type { MarksTold } from '../session/state';
import { useTools } from './context';

const useStyles = makeStyles({
  told: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Cells named at most: the rest is counted. */
const NAMED = 5;

/** What became of marking or clearing, and what was left to the user. */
export function MarksReport({ told }: { told: MarksTold }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const { done, sheet, typedOver, resultSheet, changedSheet } = told;
  const cells = typedOver
    .slice(0, NAMED)
    .map(({ row, column }) => `${sheet === undefined ? '' : `${sheet}!`}${cellName(row, column)}`)
    .join(texts.listSeparator);
  const lines = [
    texts.marks.done[done],
    ...(resultSheet === undefined ? [] : [texts.marks.resultSheet(resultSheet)]),
    ...(typedOver.length === 0
      ? []
      : [texts.marks.typedOver(cells, typedOver.length, typedOver.length > NAMED)]),
    ...(changedSheet === undefined ? [] : [texts.marks.changedSheet(changedSheet)]),
  ];
  return (
    <p role="status" className={styles.told}>
      {lines.join(' ')}
    </p>
  );
}
