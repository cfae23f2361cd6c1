import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { LineDetail as Detail } from '../engine/engine';
import { usePane, useTools } from '../shared/context';
import { FactQuestion } from '../shared/FactQuestion';
import { ProvisionList } from '../shared/ProvisionList';
import { VerdictLabel } from '../shared/VerdictLabel';
import { DecisionList } from '../review/DecisionList';
import { ReviewActions } from '../review/ReviewActions';
import { ownVerdictOf } from '../review/told';
import { ByTable } from './ByTable';
import { WordsStay } from './WordsStay';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  part: {
    display: 'grid',
    gridTemplateColumns: '3.6em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

function Part({ name, children }: { name: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <span className={styles.name}>{name}</span>
      <div>{children}</div>
    </div>
  );
}

function WhatItIs({ detail }: { detail: Detail }): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  const { line, decidedBy, alternatives } = detail;
  const because = decidedBy.length > 0 && (
    <span className={styles.quiet}> {texts.because(decidedBy.join('…'))}</span>
  );
  if (line.sure)
    return (
      <>
        {line.kindName}
        {because}
      </>
    );
  return (
    <>
      {texts.unsure}
      {because}
      <ul className={styles.list}>
        {alternatives.map(({ kind, name, verdict, inPrinciple, reason }) => (
          <li key={kind}>
            <Button
              size="small"
              onClick={() => {
                session.review.overrule([line.index], kind);
              }}
            >
              {texts.couldBe(name)}
            </Button>{' '}
            <VerdictLabel verdict={verdict} inPrinciple={inPrinciple} />{' '}
            <span className={styles.quiet}>{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Elsewhere({ detail }: { detail: Detail }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {detail.elsewhere.map(({ region, name, draft, verdict, inPrinciple, reason }) => (
        <li key={region} title={reason}>
          {name}
          {draft && texts.draftShort} <VerdictLabel verdict={verdict} inPrinciple={inPrinciple} />
        </li>
      ))}
    </ul>
  );
}

/** Everything about the opened line, and the questions whose answers change its verdict. */
export function LineDetail(): ReactElement | null {
  const { session, texts } = useTools();
  const { detail, shown, selected, description } = usePane();
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  const at = detail?.line.index;
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (!detail) return null;
  const { line, questions, provisions, warnings, decisions } = detail;
  const place = selected === undefined ? -1 : shown.indexOf(selected);
  const facts = questions.flatMap(({ fact, value }) => {
    const view = description?.facts.find(({ id }) => id === fact);
    return view ? [{ view, value }] : [];
  });
  return (
    <div ref={whole} className={styles.detail}>
      <Part name={texts.what}>
        <WhatItIs detail={detail} />
        {line.spec !== '' && <div className={styles.quiet}>{line.spec}</div>}
        {line.byTable && <ByTable byTable={line.byTable} />}
      </Part>
      <Part name={texts.judged}>
        <VerdictLabel verdict={line.verdict} inPrinciple={line.inPrinciple} /> {line.reason}
        {line.articles !== '' && ` · ${line.articles}`}
        {warnings.map(({ code, text }) => (
          <div key={`${code}-${text}`} className={styles.quiet}>
            ⚠ {text}
          </div>
        ))}
        {line.remarks.map(({ text }) => (
          <div key={text} className={styles.quiet}>
            ⚠ {text}
          </div>
        ))}
      </Part>
      {facts.length > 0 && (
        <Part name={texts.open}>
          {facts.map(({ view, value }) => (
            <FactQuestion
              key={view.id}
              fact={view}
              value={value}
              onAnswer={(answer) =>
                void session.review.decide(
                  [line.index],
                  { kind: 'answer', fact: view.id, value: answer },
                  texts.unsigned,
                )
              }
            />
          ))}
        </Part>
      )}
      {provisions.length > 0 && (
        <Part name={texts.reasons}>
          <ProvisionList provisions={provisions} />
        </Part>
      )}
      {decisions.length > 0 && (
        <Part name={texts.review.decisions}>
          {line.decision && line.decision.ownVerdict !== line.verdict && (
            <div className={styles.quiet}>{texts.review.ownVerdict(ownVerdictOf(texts, line.decision))}</div>
          )}
          <DecisionList line={line.index} decisions={decisions} />
        </Part>
      )}
      <Part name={texts.review.act}>
        <WordsStay line={line} />
        <ReviewActions detail={detail} />
      </Part>
      <Part name={texts.elsewhere}>
        <Elsewhere detail={detail} />
      </Part>
      <div>
        <Button size="small" disabled={place <= 0} onClick={() => void session.list.step(-1)}>
          ↑ {texts.previous}
        </Button>{' '}
        <Button size="small" disabled={place >= shown.length - 1} onClick={() => void session.list.step(1)}>
          ↓ {texts.next}
        </Button>{' '}
        <Button size="small" onClick={() => void session.list.select(line.index)}>
          {texts.toCell}
        </Button>
      </div>
    </div>
  );
}
