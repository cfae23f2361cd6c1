import type { ScopeVerdict } from '../../rules';
import type { Arrangement, LineView } from './engine';
import { asksForPerson } from './tally';

/** What needs a person comes first. */
const ATTENTION: Readonly<Record<ScopeVerdict, number>> = {
  undetermined: 0,
  out: 1,
  refusal: 2,
  conditional: 3,
  silent: 4,
  in: 5,
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function holds(line: LineView, words: readonly string[]): boolean {
  const text = fold(
    [line.item, line.spec, line.kindName, line.categoryName, line.reason, line.section].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

/** Whether a line still asks for a person. */
const isOpen = ({ verdict, decision }: LineView): boolean => asksForPerson(verdict, decision?.state);

/** Where a line stands among those that need a person: what is to be reviewed once more before all that nobody has seen yet. */
const attentionOf = (line: LineView): number =>
  line.decision?.state === 'review' ? ATTENTION.undetermined : ATTENTION[line.verdict];

/** The lines to be shown, by their place in `lines`, in the order in which they are shown. */
export function arrange(
  lines: readonly LineView[],
  { verdicts, search, order, onlyOpen }: Arrangement,
): Uint32Array {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const wanted = new Set(verdicts);
  const shown: number[] = [];
  lines.forEach((line, index) => {
    if (onlyOpen && !isOpen(line)) return;
    if (wanted.size > 0 && !wanted.has(line.verdict)) return;
    if (words.length === 0 || holds(line, words)) shown.push(index);
  });
  const result = Uint32Array.from(shown);
  if (order === 'row') return result;
  const keys = lines.map((line) => (order === 'amount' ? -Number(line.amount ?? 0) : attentionOf(line)));
  return result.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
