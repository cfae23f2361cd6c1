import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { AdjustTab } from '../adjust/AdjustTab';
import { BasisTab } from '../basis/BasisTab';
import { CheckTab } from '../check/CheckTab';
import { MoreTab } from '../more/MoreTab';
import { PathTab } from '../path/PathTab';
import { TABS, type Tab as TabName } from '../session/state';
import { usePane, useTools } from '../shared/context';
import { tabId, Tabs } from '../shared/Tabs';
import { useKeptFocus } from '../shared/useKeptFocus';
import { DecisionDate } from './DecisionDate';
import { ErrorBoundary } from './ErrorBoundary';
import { FirstRun } from './FirstRun';
import { HostNotes } from './HostNotes';
import { ProblemBar } from './ProblemBar';
import { TAB_BODY } from './tabBody';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // Fields are as wide as what they hold unless told otherwise, and would lie over their neighbours in a narrow pane.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Select__select, & .fui-Input, & .fui-Textarea, & .fui-Textarea__textarea': {
      minWidth: 0,
    },
  },
  head: {
    display: 'grid',
    // Two beside each other, as long as a date is not cut.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  status: {
    gridColumn: '1 / -1',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  draft: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  notes: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'break-word',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

const BODIES: Readonly<Record<TabName, () => ReactElement>> = {
  check: CheckTab,
  adjust: AdjustTab,
  path: PathTab,
  basis: BasisTab,
  more: MoreTab,
};

function RegionStatus(): ReactElement | null {
  const { texts } = useTools();
  const { description, region } = usePane();
  const styles = useStyles();
  const chosen = description?.regulations.find(({ id }) => id === region);
  if (!chosen) return null;
  const { status, statusNote, effective, title } = chosen;
  const inForce = effective === undefined ? texts.inForceUndated : texts.inForce(effective);
  return (
    <p className={styles.status}>
      {status === 'draft' ? <span className={styles.draft}>{texts.draft(statusNote ?? '')}</span> : inForce}
      {` · 《${title}》`}
    </p>
  );
}

function RegionChoice(): ReactElement {
  const { session, texts } = useTools();
  const { description, region } = usePane();
  return (
    <Field label={texts.region} size="small">
      <Select size="small" value={region ?? ''} onChange={(_, { value }) => void session.chooseRegion(value)}>
        {region === undefined && <option value="">{texts.chooseRegion}</option>}
        {description?.regulations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The whole pane: region and date, tabs, and what went wrong. */
export function Pane(): ReactElement {
  const { session, texts } = useTools();
  const { tab, understood } = usePane();
  const styles = useStyles();
  const Body = BODIES[tab];
  const body = useRef<HTMLDivElement>(null);
  // Where a whole part of the tab goes away, such as the lines while they are checked anew.
  const keepFocus = useKeptFocus(body);
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <RegionChoice />
        <DecisionDate />
        <RegionStatus />
      </div>
      <Tabs
        label={texts.pane}
        panel={TAB_BODY}
        tabs={TABS.map((name) => ({
          name,
          text: `${texts.tabs[name]}${name === 'adjust' && understood?.hasAdjustment ? ' ●' : ''}`,
        }))}
        chosen={tab}
        onChoose={(name) => {
          session.showTab(name);
        }}
      />
      <div className={styles.notes}>
        <FirstRun />
        <HostNotes />
        <ProblemBar />
      </div>
      <div
        ref={body}
        className={styles.body}
        id={TAB_BODY}
        role="tabpanel"
        aria-labelledby={tabId(TAB_BODY, tab)}
        tabIndex={-1}
        {...keepFocus}
      >
        <ErrorBoundary key={tab}>
          <Body />
        </ErrorBoundary>
      </div>
    </div>
  );
}
