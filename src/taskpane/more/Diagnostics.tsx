import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** What a helpdesk asks for: host, versions, functions; and the repair of #NAME?. */
export function Diagnostics(): ReactElement {
  const { session, texts, diagnostics } = useTools();
  const { description, sheets, theme } = usePane();
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const { host } = session.port;
  const words = texts.diagnostics;
  const rows: (readonly [string, string])[] = [
    [words.version, description ? texts.more.version(description.version, description.rules) : ''],
    [words.host, `${host.kind} · ${host.language} · ${theme}`],
    [words.sheets, String(sheets.length)],
    [words.browser, navigator.userAgent],
    ...(diagnostics?.read() ?? []),
  ];
  const repair = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setSaid(words.repaired);
    } catch (thrown) {
      setSaid(words.notRepaired(thrown instanceof Error ? thrown.message : String(thrown)));
    }
  };
  return (
    <>
      <dl className={styles.list}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {diagnostics && (
        <>
          <p className={styles.text}>{words.nameHint}</p>
          <Button size="small" onClick={() => void repair(diagnostics.repair)}>
            {words.repair}
          </Button>
        </>
      )}
      <p role="status" className={styles.text}>
        {said}
      </p>
    </>
  );
}
