import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { ScopeVerdict } from '../../rules';
import { isOverruled } from '../engine/opinions';
import { usePane, useTools } from '../shared/context';
import { VERDICTS } from '../shared/verdicts';
import { actOf, faultOf, type Change, type Draft, type Fault } from './act';
import { KindInput } from './KindInput';
import { Replaced } from './Replaced';
import { ownVerdictOf } from './told';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const CHANGES: readonly Change[] = ['kind', 'verdict', 'note', 'accept'];

interface Props {
  lines: readonly number[];
  /** The kind that was proposed. */
  kind?: string | undefined;
  /** GOVIT's own verdict is to be accepted, and only the name is missing. */
  accept?: boolean | undefined;
}

/** Another kind or another verdict for lines: who, what, why, and how far it goes. */
export function OverruleForm({ lines, kind = '', accept = false }: Props): ReactElement {
  const { session, texts } = useTools();
  const { reviewer, lines: views } = usePane();
  const styles = useStyles();
  const [title, replaced] = [useId(), useId()];
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>({
    name: reviewer,
    change: accept ? 'accept' : 'kind',
    kind,
    verdict: 'undetermined',
    reason: '',
    extent: 'line',
  });
  const [fault, setFault] = useState<Fault>();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(accept ? 'input' : 'input, select')?.focus();
  }, [accept]);

  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setFault(undefined);
  };
  const told = (field: Fault, text: string): { validationState?: 'error'; validationMessage?: string } =>
    fault === field ? { validationState: 'error', validationMessage: text } : {};
  const save = async (): Promise<void> => {
    const missing = faultOf(draft);
    setFault(missing);
    if (missing !== undefined) return;
    session.review.setReviewer(draft.name);
    const saved = await session.review.decide(lines, actOf(draft));
    if (!saved || draft.change !== 'kind' || draft.extent !== 'unit') return;
    for (const line of lines) await session.review.correct(line, draft.kind);
  };

  const words = texts.review;
  const own = views[lines[0] ?? -1]?.decision;
  const changes: Record<Change, string> = {
    kind: words.changeKind,
    verdict: words.changeVerdict,
    note: words.justNote,
    accept:
      lines.length === 1 && own && isOverruled(own)
        ? words.restore(ownVerdictOf(texts, own))
        : words.justAccept,
  };
  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={title}
      aria-describedby={replaced}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <strong id={title}>{words.overrule.replace('…', '')}</strong>
      <Field label={words.change} size="small">
        <Select
          size="small"
          value={draft.change}
          onChange={(_, { value }) => {
            change({ change: value as Change });
          }}
        >
          {CHANGES.map((one) => (
            <option key={one} value={one}>
              {changes[one]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.change === 'kind' && (
        <Field label={words.kind} hint={words.kindHint} size="small" {...told('kind', words.noKind)}>
          <KindInput
            kind={draft.kind}
            onChoose={(chosen) => {
              change({ kind: chosen });
            }}
          />
        </Field>
      )}
      {draft.change === 'verdict' && (
        <Field label={words.verdict} size="small">
          <Select
            size="small"
            value={draft.verdict}
            onChange={(_, { value }) => {
              change({ verdict: value as ScopeVerdict });
            }}
          >
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {texts.verdicts[verdict]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.change !== 'accept' && (
        <Field label={words.reason} required size="small" {...told('reason', words.reasonNeeded)}>
          <Textarea
            size="small"
            value={draft.reason}
            onChange={(_, { value }) => {
              change({ reason: value });
            }}
          />
        </Field>
      )}
      <Field
        label={words.name}
        hint={words.nameHint}
        required
        size="small"
        {...told('name', words.nameNeeded)}
      >
        <Input
          size="small"
          value={draft.name}
          onChange={(_, { value }) => {
            change({ name: value });
          }}
        />
      </Field>
      {(draft.change === 'kind' || draft.change === 'verdict') && (
        <Field
          label={words.extent}
          hint={draft.change === 'kind' ? words.extentHint : undefined}
          size="small"
        >
          <RadioGroup
            value={draft.extent}
            onChange={(_, { value }) => {
              change({ extent: value as Draft['extent'] });
            }}
          >
            <Radio value="line" label={words.extents.line} />
            <Radio value="wording" label={words.extents.wording} />
            {draft.change === 'kind' && <Radio value="unit" label={words.extents.unit} />}
          </RadioGroup>
        </Field>
      )}
      <div id={replaced}>
        <Replaced lines={lines} act={actOf(draft)} reviewer={draft.name} />
      </div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {words.save}
        </Button>
        <Button
          size="small"
          onClick={() => {
            session.review.leave();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
