import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FactInput, FactView } from '../engine/engine';
import { useTools } from './context';
import { MoneyField } from './MoneyField';
import { useDraft } from './useDraft';

interface Props {
  fact: FactView;
  value: FactInput | undefined;
  problem?: string | undefined;
  onChange: (value: FactInput | undefined) => void;
}

/** One fact to be put in: a choice where there is one, else a text that is taken when it is left or Enter is pressed. */
export function FactField({ fact, value, problem, onChange }: Props): ReactElement {
  if (fact.type === 'money')
    return (
      <MoneyField label={fact.label} value={String(value ?? '')} problem={problem} onChange={onChange} />
    );
  const validation =
    problem === undefined ? {} : { validationState: 'error' as const, validationMessage: problem };
  return (
    <Field label={fact.label} size="small" {...validation}>
      {fact.type === 'yesno' || fact.type === 'enum' ? (
        <FactChoice fact={fact} value={value} onChange={onChange} />
      ) : (
        <FactText fact={fact} value={value} onChange={onChange} />
      )}
    </Field>
  );
}

function FactChoice({ fact, value, onChange }: Props): ReactElement {
  const { texts } = useTools();
  const isYesNo = fact.type === 'yesno';
  const choices = isYesNo
    ? [
        { id: 'true', label: texts.yes },
        { id: 'false', label: texts.no },
      ]
    : fact.values;
  return (
    <Select
      size="small"
      value={String(value ?? '')}
      onChange={(_, { value: chosen }) => {
        if (chosen === '') onChange(undefined);
        else onChange(isYesNo ? chosen === 'true' : chosen);
      }}
    >
      <option value="">{texts.notKnown}</option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function FactText({ fact, value, onChange }: Props): ReactElement {
  const [text, setText] = useDraft(String(value ?? ''), (written) => written);
  const take = (): void => {
    onChange(text.trim() === '' ? undefined : text.trim());
  };
  return (
    <Input
      size="small"
      type={fact.type === 'date' ? 'date' : 'text'}
      value={text}
      onChange={(_, { value: typed }) => {
        setText(typed);
      }}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
    />
  );
}
