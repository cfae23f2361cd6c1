import type { ScopeVerdict } from '../rules';

/** Icon and word of each verdict, the same on the command line and in marks: never told by colour alone. */
export const VERDICT_LABELS: Readonly<Record<ScopeVerdict, { icon: string; word: string }>> = {
  in: { icon: '✓', word: '纳入' },
  conditional: { icon: '◐', word: '有条件' },
  out: { icon: '✕', word: '不纳入' },
  refusal: { icon: '⊘', word: '不予受理' },
  silent: { icon: '–', word: '未规定' },
  undetermined: { icon: '?', word: '待判定' },
};

const IN_PRINCIPLE = '原则上';

/** Icon and word of a verdict; 原则上 is never dropped. */
export function verdictLabel(verdict: ScopeVerdict, inPrinciple = false): string {
  const { icon, word } = VERDICT_LABELS[verdict];
  return `${icon} ${verdict === 'refusal' && inPrinciple ? IN_PRINCIPLE : ''}${word}`;
}
