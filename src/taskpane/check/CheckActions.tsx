import { Button, Checkbox, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { asksForUnit, unsupportedUnit } from '../session/asksForUnit';
import type { PaneState } from '../session/state';
import { useKeptFocus } from '../shared/useKeptFocus';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  sheet: { flex: '1 1 120px', minWidth: 0 },
  extent: { margin: '-6px 0 -6px -8px' },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Why 检查 cannot be pressed yet, as a key of the texts; undefined where it can. */
function obstacle({ region, understood }: PaneState): 'chooseRegionFirst' | 'unitFirst' | undefined {
  if (region === undefined) return 'chooseRegionFirst';
  return understood && asksForUnit(understood) ? 'unitFirst' : undefined;
}

/** Which sheet, the one primary button, and how far it is. */
export function CheckActions(): ReactElement {
  const { session, texts } = useTools();
  const state = usePane();
  const styles = useStyles();
  const { sheets, sheet, phase, understood, onlySelection } = state;
  const busy = phase === 'reading' || phase === 'checking';
  const why = obstacle(state);
  const unsupported = why === 'unitFirst' && understood ? unsupportedUnit(understood.tables) : null;
  // What could not be read is read again.
  const ready = why === undefined && understood?.tables.length !== 0;
  const row = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(row, 'button');
  return (
    <div className={styles.actions} {...keepFocus}>
      <div ref={row} className={styles.row}>
        <Field className={styles.sheet} label={texts.sheet} size="small">
          <Select size="small" value={sheet} onChange={(_, { value }) => void session.chooseSheet(value)}>
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          appearance="primary"
          disabled={!ready && !busy}
          disabledFocusable={busy}
          onClick={() => void session.check()}
        >
          {phase === 'done' ? texts.checkAgain : texts.check}
        </Button>
      </div>
      <Checkbox
        className={styles.extent}
        label={texts.extent}
        checked={onlySelection}
        onChange={(_, { checked }) => {
          session.chooseExtent(checked === true);
        }}
      />
      {why !== undefined && understood && (
        <p className={styles.why}>
          {unsupported ? texts.unitUnsupported(unsupported.cell, unsupported.words) : texts[why]}
        </p>
      )}
      {busy && <RunningBar />}
    </div>
  );
}

function RunningBar(): ReactElement {
  const { session, texts } = useTools();
  const { phase, progress } = usePane();
  const styles = useStyles();
  const { done, total } = progress;
  const text = phase === 'reading' ? texts.reading(done, total) : texts.checking(done, total);
  return (
    <div className={styles.row}>
      <Field className={styles.sheet} validationMessage={text} validationState="none">
        <ProgressBar {...(total > 0 ? { value: done, max: total } : {})} aria-label={text} />
      </Field>
      <Button
        size="small"
        onClick={() => {
          session.cancel();
        }}
      >
        {texts.cancel}
      </Button>
    </div>
  );
}
