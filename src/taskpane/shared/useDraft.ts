import { useState } from 'react';

/** What is being typed over a value that may also change from elsewhere: then the typing gives way. The field keeps its focus. */
export function useDraft<Draft>(
  value: string,
  read: (value: string) => Draft,
): [draft: Draft, setDraft: (draft: Draft) => void] {
  const [held, setHeld] = useState(() => ({ value, draft: read(value) }));
  const current = held.value === value ? held : { value, draft: read(value) };
  if (current !== held) setHeld(current);
  return [
    current.draft,
    (draft) => {
      setHeld({ value, draft });
    },
  ];
}
