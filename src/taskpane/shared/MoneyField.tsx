import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTools } from './context';
import { moneyDraft, writtenDraft, type MoneyDraft, type MoneyUnit } from './money';
import { useDraft } from './useDraft';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  number: { flex: '1 1 80px', minWidth: 0 },
});

const UNITS: readonly MoneyUnit[] = ['万元', '元'];

interface Props {
  label: string;
  /** E.g. 200万元. */
  value: string;
  problem?: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** An amount with its unit. Without a unit it is not taken: 200 could be either. */
export function MoneyField({ label, value, problem, onChange }: Props): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const [draft, setDraft] = useDraft(value, moneyDraft);
  const [left, setLeft] = useState(value !== '');
  const asksUnit = left && writtenDraft(draft) === undefined;
  const take = (next: MoneyDraft): void => {
    setLeft(true);
    const written = writtenDraft(next);
    if (written !== undefined && written !== value) onChange(written === '' ? undefined : written);
  };
  const validation = asksUnit
    ? { validationState: 'warning' as const, validationMessage: texts.path.chooseUnit }
    : { validationState: 'error' as const, validationMessage: problem };
  return (
    <Field label={label} size="small" {...(asksUnit || problem !== undefined ? validation : {})}>
      {(field) => (
        <div className={styles.parts}>
          <Input
            {...field}
            className={styles.number}
            size="small"
            inputMode="decimal"
            value={draft.number}
            onChange={(_, { value: number }) => {
              setDraft({ ...draft, number });
            }}
            onBlur={() => {
              take(draft);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Enter') take(draft);
            }}
          />
          <Select
            size="small"
            aria-label={texts.path.unitOf(label)}
            value={draft.unit}
            onChange={(_, { value: unit }) => {
              const next = { ...draft, unit: UNITS.find((one) => one === unit) ?? '' } as const;
              setDraft(next);
              take(next);
            }}
          >
            <option value="">{texts.path.unit}</option>
            <option value="万元">{texts.wan}</option>
            <option value="元">{texts.yuan}</option>
          </Select>
        </div>
      )}
    </Field>
  );
}
