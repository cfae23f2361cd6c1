import type { ScopeVerdict } from '../../rules';
import { finding, type Finding, type Severity } from '../finding';
import type { JudgedLine } from '../judge';
import type { Table } from '../table';
import type { Decision } from './decision';
import { zh as messages } from './messages.zh';
import { decisionWords, wordsOfDecision } from './words';

/** From the mildest to the hardest: a person's word that is milder than the law's own is a warning. */
const ORDER: readonly ScopeVerdict[] = ['in', 'silent', 'conditional', 'undetermined', 'out', 'refusal'];

function severityOf({ answer, decision }: JudgedLine): Severity {
  if (decision === undefined) return 'info';
  if (decision.state !== 'decided' || decision.contested.length > 0)
    return decision.state === 'open' && decision.contested.length === 0 ? 'info' : 'warning';
  const milder = ORDER.indexOf(answer.verdict) < ORDER.indexOf(decision.own.answer.verdict);
  return milder ? 'warning' : 'info';
}

const CODES = {
  decided: 'decision',
  open: 'decision',
  conflict: 'decision-conflict',
  review: 'decision-review',
} as const;

/** What persons decided on a line, as a finding; nothing where they did not. */
export function decisionFindings({ sheet, columns }: Table, judged: JudgedLine): Finding[] {
  const { line, decision } = judged;
  if (decision === undefined) return [];
  const elsewhere = decision.weighed.elsewhere.length;
  const words = [decisionWords(decision), elsewhere === 0 ? '' : messages.elsewhere(elsewhere)];
  const said = words.filter((each) => each !== '').join('；');
  if (said === '') return [];
  const place = { sheet, row: line.row, cell: `${columns.item.letters}${String(line.row)}` };
  const text = `${messages.line(line.row, line.item)}${said}`;
  return [finding(place, severityOf(judged), CODES[decision.state], text)];
}

/** Decisions whose line could not be found. */
export function lostFindings(lost: readonly Decision[]): Finding[] {
  return lost.flatMap((decision) => {
    if (decision.scope !== 'line') return [];
    const { sheet, item } = decision.fingerprint;
    const text = messages.lost(item, wordsOfDecision(decision));
    const { id, reviewer } = decision;
    return [{ ...finding({ sheet, row: 0 }, 'warning', 'decision-lost', text), decision: { id, reviewer } }];
  });
}
