import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';

/** The day for which is judged. A date that is typed half is not taken. */
export function DecisionDate(): ReactElement {
  const { decisionDate } = usePane();
  return <DateInput key={decisionDate} date={decisionDate} />;
}

function DateInput({ date }: { date: string }): ReactElement {
  const { session, texts } = useTools();
  const [text, setText] = useState(date);
  const take = (): void => {
    if (text !== '' && text !== date) void session.chooseDate(text);
  };
  return (
    <Field label={texts.decisionDate} size="small">
      <Input
        size="small"
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
}
