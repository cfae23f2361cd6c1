import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';

/** Earlier or later nobody decides: it is a date that is typed half. */
const [FIRST, LAST] = ['2000-01-01', '2099-12-31'];

/** The day for which is judged. A date that is typed half is not taken. */
export function DecisionDate(): ReactElement {
  const { decisionDate } = usePane();
  return <DateInput key={decisionDate} date={decisionDate} />;
}

function DateInput({ date }: { date: string }): ReactElement {
  const { session, texts } = useTools();
  const [text, setText] = useState(date);
  const take = (): void => {
    if (text === date) return;
    if (text >= FIRST && text <= LAST) void session.chooseDate(text);
    // By the date that was there before is still judged: it is shown again.
    else setText(date);
  };
  return (
    <Field label={texts.decisionDate} size="small">
      <Input
        size="small"
        type="date"
        min={FIRST}
        max={LAST}
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
