import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ByTableView } from '../engine/engine';
import { useTools } from '../shared/context';
import { VerdictLabel } from '../shared/VerdictLabel';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** That the unit's own table decided what a line is, by which word, and what GOVIT itself says. */
export function ByTable({ byTable }: { byTable: ByTableView }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const { entries, ownKindName, ownVerdict, ownInPrinciple } = byTable;
  const words = texts.wordTable;
  const wordings = entries.map(({ wording, kindName }) => words.entry(wording, kindName));
  return (
    <>
      <div>{words.decided(wordings.join(texts.listSeparator))}</div>
      <div className={styles.quiet}>
        {words.own(ownKindName === '' ? texts.unsure : ownKindName)}{' '}
        <VerdictLabel verdict={ownVerdict} inPrinciple={ownInPrinciple} />
      </div>
    </>
  );
}
