import { useState } from 'react';
import { keepAsked } from './asked';

/**
 * What is asked for, remembered from answer to answer: see `keepAsked`.
 *
 * @param subject what the questions are about; for another subject they are put in order anew
 */
export function useAsked(
  subject: string,
  added: readonly string[],
  staying?: readonly string[],
): readonly string[] {
  const [held, setHeld] = useState<{ subject: string; ids: readonly string[] }>({ subject, ids: [] });
  const before = held.subject === subject ? held.ids : [];
  const ids = keepAsked(before, added, staying);
  if (held.subject !== subject || ids !== before) setHeld({ subject, ids });
  return ids;
}
