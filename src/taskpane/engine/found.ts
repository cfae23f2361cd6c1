import type { Finding } from '../../budget';
import type { Mention } from './engine';

/** More are not shown at once: each is with its line in the list, and a long list would hold the pane up. */
const MOST = 200;

/** What is shown of findings: the gravest, and how many there are in all. */
export interface ShownFindings {
  findings: Finding[];
  findingCount: number;
}

/** Verdicts stand in the list of lines, and readings in 依据; these are the others. */
export const isOther = ({ code }: Finding): boolean =>
  !code.startsWith('scope-') && code !== 'reading' && code !== 'boundary';

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** What was found beside the verdicts: the gravest, by the order of the sheet, and how many there are in all. */
export function otherFindings(findings: readonly Finding[]): ShownFindings {
  const others = findings.filter(isOther).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return { findings: others.slice(0, MOST), findingCount: others.length };
}

/** The readings that the findings of a check speak of, each once. */
export function mentioned(findings: readonly Finding[]): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const { code, text, article = '', row } of findings) {
    if (code !== 'reading' && code !== 'boundary') continue;
    const known = mentions.get(text);
    if (known) known.count += 1;
    else mentions.set(text, { text, article, row, count: 1 });
  }
  return [...mentions.values()].slice(0, MOST);
}
