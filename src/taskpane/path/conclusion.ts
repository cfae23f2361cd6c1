import type { AskAnswer } from '../engine/inquiry';

/** The clauses of a conclusion. What stands in brackets belongs to its clause. */
export function clausesOf(text: string): string[] {
  const clauses = [''];
  let depth = 0;
  for (const character of text.replace(/。$/u, '')) {
    if (character === '（') depth += 1;
    if (character === '）') depth -= 1;
    if (character === '；' && depth === 0) clauses.push('');
    else clauses[clauses.length - 1] += character;
  }
  return clauses.filter((clause) => clause !== '');
}

/**
 * A conclusion as one sentence, and the clauses that only say more. What stops a project, and what keeps it from being
 * decided, is told in full.
 */
export function shortened({ verdict, text }: Pick<AskAnswer, 'verdict' | 'text'>): {
  lead: string;
  more: string[];
} {
  const [lead = '', ...more] = clausesOf(text);
  if (verdict === 'decided' || verdict === 'filing-only' || verdict === 'not-applicable')
    return { lead: `${lead}。`, more };
  return { lead: text, more: [] };
}
