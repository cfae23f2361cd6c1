import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef, type ReactElement } from 'react';
import type { LineView } from '../engine/engine';
import type { Texts } from '../locale';
import { grouped } from '../shared/amounts';
import { useTools } from '../shared/context';
import { VerdictLabel } from '../shared/VerdictLabel';
import { LineDetail } from './LineDetail';

/** Pixels that closed lines are high: what has no room on a line makes it higher, and is measured as it is drawn. */
export const CLOSED_HEIGHT = { wide: 49, narrow: 65 };

/** Pixels: in a list of this width and less, names take two lines, and the number stands beneath the tick. */
export const NARROW = 350;

const IN_NARROW = `@container (max-width: ${String(NARROW)}px)`;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tick: {
    position: 'absolute',
    zIndex: 1,
    top: '8px',
    left: 0,
    margin: 0,
    accentColor: tokens.colorBrandBackground,
  },
  closed: { boxSizing: 'border-box', minHeight: `${String(CLOSED_HEIGHT.wide)}px` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  head: { position: 'relative' },
  button: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    // Not the shade that the theme has for this: on the dark one the colours of the verdicts are too weak.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // What is seen lies over the button that bears the name which is heard.
  face: {
    position: 'relative',
    pointerEvents: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(1.8em, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalXS,
    paddingLeft: '20px',
    [IN_NARROW]: { gridTemplateColumns: 'minmax(20px, auto) minmax(0, 1fr)', paddingLeft: 0 },
  },
  number: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    [IN_NARROW]: { alignSelf: 'start', paddingTop: '22px', fontSize: tokens.fontSizeBase100, lineHeight: 1 },
  },
  // Amount and verdict stand beneath a name that would be left with less room than this.
  main: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  item: {
    flex: '1 1 8em',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [IN_NARROW]: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflowWrap: 'anywhere',
      whiteSpace: 'normal',
    },
  },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    marginLeft: 'auto',
  },
  amount: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  cut: {
    // Beside a short name and a verdict there is so much room.
    maxWidth: '7em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [IN_NARROW]: { maxWidth: '5.5em' },
  },
  reason: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  whole: {
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    [IN_NARROW]: { display: 'block' },
  },
});

interface Props {
  line: LineView;
  /** Follows the amount; blank where it is said once for all lines. */
  unit: string;
  /** Where it stands among the lines shown, and how many these are. */
  place: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  isOpen: boolean;
  canFocus: boolean;
  isTicked: boolean;
  measure: (element: HTMLElement | null) => void;
}

/** The amount with its unit; one that could not be read, or whose unit is open, as it is written. */
function writtenAmount({ amount, shown, unitOpen }: LineView, unit: string, texts: Texts): string {
  if (amount !== null) return `${grouped(shown)} ${unit}`.trimEnd();
  return unitOpen ? texts.unitOpen(shown) : shown;
}

/** Whether the focus is among the lines, or on what holds them all: not in another part, nor nowhere. */
function isAtHand(line: HTMLElement): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return false;
  return activeElement.contains(line) || activeElement.closest('ul') === line.closest('ul');
}

/** One line: closed it says what and why, opened it says everything. */
export const LineRow = memo(function LineRow({
  line,
  unit,
  place,
  count,
  top,
  isOpen,
  canFocus,
  isTicked,
  measure,
}: Props): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  const head = useRef<HTMLButtonElement>(null);
  const whyId = useId();
  const { index, row, verdict, inPrinciple, reason, articles } = line;
  useEffect(() => {
    // The keys move the focus along, unless the user is elsewhere.
    if (isOpen && head.current && isAtHand(head.current)) head.current.focus();
  }, [isOpen]);
  const item = line.hidden ? `${line.item} (${texts.hidden})` : line.item;
  const amount = writtenAmount(line, unit, texts);
  // It may be of any length. A number is never cut, nor that its unit is open.
  const isCut = line.amount === null && !line.unitOpen && !isOpen;
  const word = `${inPrinciple ? texts.inPrinciple : ''}${texts.verdicts[verdict]}`;
  const state = line.decision ? texts.review.states[line.decision.state] : '';
  const table = line.byTable?.stands ? texts.wordTable.short : '';
  const why = [state, table, reason, articles].filter(Boolean).join(' · ');
  return (
    <li
      ref={measure}
      data-index={place}
      aria-setsize={count}
      aria-posinset={place + 1}
      className={mergeClasses(styles.row, isOpen ? styles.open : styles.closed)}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <input
        type="checkbox"
        className={styles.tick}
        checked={isTicked}
        aria-label={texts.review.tickLine(row)}
        tabIndex={canFocus ? 0 : -1}
        onChange={({ target }) => {
          session.review.tick(index, target.checked);
        }}
      />
      <div className={styles.head}>
        <button
          ref={head}
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-label={texts.lineLabel(row, item, amount || texts.withoutAmount, word)}
          aria-describedby={whyId}
          title={isCut && amount !== '' ? amount : undefined}
          tabIndex={canFocus ? 0 : -1}
          onClick={() => void session.list.select(isOpen ? undefined : index)}
        />
        <div className={styles.face} aria-hidden>
          <span className={styles.number}>{row}</span>
          <div>
            <div className={styles.main}>
              <span className={mergeClasses(styles.item, isOpen && styles.whole)}>{item}</span>
              <span className={styles.figures}>
                <span className={mergeClasses(styles.amount, isCut && styles.cut)}>{amount}</span>
                <VerdictLabel verdict={verdict} inPrinciple={inPrinciple} />
              </span>
            </div>
            <span id={whyId} className={mergeClasses(styles.reason, isOpen && styles.whole)}>
              {why}
            </span>
          </div>
        </div>
      </div>
      {isOpen && <LineDetail />}
    </li>
  );
});
