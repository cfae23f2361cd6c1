import { Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { ScopeVerdict } from '../../rules';
import type { KindScope } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { useAnswer } from '../shared/useAnswer';
import { VerdictLabel } from '../shared/VerdictLabel';
import { VERDICTS } from '../shared/verdicts';
import { countVerdicts, kindsFor } from './find';
import { KindElsewhere } from './KindElsewhere';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  filter: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  kind: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    // Not the shade that the theme has for this: on the dark one the colours of the verdicts are too weak.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { paddingBottom: tokens.spacingVerticalS },
});

/** What is paid from the IT budget here, and what is not: every kind of expense, while nothing is known of the project. */
export function KindTable({ region }: { region: string }): ReactElement {
  const { session, texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const [verdict, setVerdict] = useState<ScopeVerdict>();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string>();
  const ask = useCallback(() => session.engine.kinds(region), [session, region]);
  const { value: kinds = [] } = useAnswer(ask);
  const counts = countVerdicts(kinds);
  const shown = kindsFor(kinds, verdict, search);
  return (
    <>
      <p className={styles.quiet}>{texts.basis.scopeHint}</p>
      <Input
        size="small"
        type="search"
        value={search}
        placeholder={texts.basis.searchKinds}
        aria-label={texts.basis.searchKinds}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
      />
      <div className={styles.filters}>
        {VERDICTS.filter((one) => counts.has(one)).map((one) => (
          <ToggleButton
            key={one}
            size="small"
            className={styles.filter}
            checked={verdict === one}
            title={texts.filterBy(texts.verdicts[one])}
            onClick={() => {
              setVerdict(verdict === one ? undefined : one);
            }}
          >
            <VerdictLabel verdict={one} /> {counts.get(one)}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.quiet} role="status">
        {texts.basis.shown(shown.length, kinds.length)}
      </p>
      <ul className={styles.list}>
        {shown.map((kind) => (
          <li key={kind.kind} className={styles.kind}>
            <button
              type="button"
              className={styles.head}
              aria-expanded={opened === kind.kind}
              onClick={() => {
                setOpened(opened === kind.kind ? undefined : kind.kind);
              }}
            >
              <span>{kind.name}</span>
              <VerdictLabel verdict={kind.verdict} inPrinciple={kind.inPrinciple} />
            </button>
            {opened === kind.kind && (
              <div className={styles.body}>
                <Opened kind={kind} region={region} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Opened({ kind, region }: { kind: KindScope; region: string }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { category, reason, articles } = kind;
  return (
    <>
      <p className={styles.quiet}>{texts.basis.category(category)}</p>
      <p className={styles.text}>
        {reason}
        {articles !== '' && !reason.includes(articles) && ` · ${articles}`}
      </p>
      <KindElsewhere region={region} kind={kind.kind} />
    </>
  );
}
