import { Input } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { usePane } from '../shared/context';

interface Props {
  /** Id of the chosen kind; blank where none is. */
  kind: string;
  onChoose: (kind: string) => void;
}

/** A kind of expense by its name, out of all that there are. What is no kind counts as none. */
export function KindInput({ kind, onChoose, ...field }: Props): ReactElement {
  const { description } = usePane();
  const list = useId();
  const kinds = description?.kinds ?? [];
  const [text, setText] = useState(kinds.find(({ id }) => id === kind)?.name ?? '');
  return (
    <>
      <Input
        {...field}
        size="small"
        input={{ list }}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          onChoose(kinds.find(({ name }) => name === value.trim())?.id ?? '');
        }}
      />
      <datalist id={list}>
        {kinds.map(({ id, name, category }) => (
          <option key={id} value={name}>
            {category}
          </option>
        ))}
      </datalist>
    </>
  );
}
