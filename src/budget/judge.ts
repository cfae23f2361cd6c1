import { askScope, factLabel, type Facts, type ItemAnswer, type Regulation } from '../rules';
import { classify, type Correction, type Corrections, type Reading } from '../rules/expenses';
import { entriesUsed, type ByTable } from './by-table';
import { settle, type LineDecision } from './decisions/settle';
import type { Placed } from './decisions/weigh';
import { finding, type Finding, type Severity } from './finding';
import { zh as messages } from './law-messages.zh';
import type { Line, Table } from './table';

/** A line with what it is and what the law says of it. */
export interface JudgedLine {
  line: Line;
  reading: Reading;
  /** What stands: the law's answer, or a person's word with it. */
  answer: ItemAnswer;
  /** What persons said of the line, where they did. */
  decision?: LineDecision;
  /** Where the unit's own table read it: by which wordings, and what GOVIT says without them. */
  byTable?: ByTable;
}

/** A line as it was read. */
interface ReadLine {
  reading: Reading;
  /** Entries of the unit's own table that read it, and what the built-in terms say. */
  table?: { entries: readonly Correction[]; builtIn: Reading };
}

/**
 * Judges lines under one regulation. Lines of the same words and facts are judged once: budgets repeat themselves.
 */
export class Judge {
  private readonly readings = new Map<string, ReadLine>();
  private readonly answers = new Map<string, ItemAnswer>();

  /**
   * @param projectFacts what is known of the whole project; facts of a line win over them
   * @param corrections the unit's own table of wordings
   */
  constructor(
    private readonly regulation: Regulation,
    private readonly projectFacts: Facts,
    private readonly corrections?: Corrections,
  ) {}

  /** @param decisions what persons decided on the line */
  judge(line: Line, decisions?: readonly Placed[]): JudgedLine {
    const { reading, table } = this.read(line.item, line.spec);
    if (decisions === undefined || decisions.length === 0)
      return { line, reading, answer: this.answer(reading, line.facts), ...this.byTable(table, line.facts) };
    const settled = settle(line, reading, this.regulation.id, decisions, (each, facts) =>
      this.answer(each, facts),
    );
    return { line, ...settled, ...this.byTable(table, settled.decision.facts) };
  }

  private byTable(table: ReadLine['table'], facts: Line['facts']): Pick<JudgedLine, 'byTable'> {
    if (table === undefined) return {};
    const { entries, builtIn } = table;
    return { byTable: { entries, own: { reading: builtIn, answer: this.answer(builtIn, facts) } } };
  }

  private read(item: string, spec: string): ReadLine {
    const key = `${item}\n${spec}`;
    let read = this.readings.get(key);
    if (!read) {
      const builtIn = classify(item, spec);
      const { corrections } = this;
      const reading = corrections ? classify(item, spec, corrections) : builtIn;
      const entries = corrections && entriesUsed(corrections, reading, builtIn, `${item}\n${spec}`);
      read = entries ? { reading, table: { entries, builtIn } } : { reading };
      this.readings.set(key, read);
    }
    return read;
  }

  private answer(reading: Reading, lineFacts: Line['facts']): ItemAnswer {
    const key = answerKey(reading, lineFacts);
    let answer = this.answers.get(key);
    if (!answer) {
      answer = askScope(
        this.regulation,
        reading,
        new Map([...this.projectFacts, ...Object.entries(lineFacts)]),
      );
      this.answers.set(key, answer);
    }
    return answer;
  }
}

/** All that an answer turns on. */
function answerKey({ kind, category, sure, alternatives }: Reading, lineFacts: Line['facts']): string {
  const others = alternatives.map((other) => `${other.kind}/${other.category}`).join();
  // Most lines tell no facts: JSON for each of them took a tenth of the time of judging.
  const facts = Object.keys(lineFacts).length === 0 ? '' : JSON.stringify(lineFacts);
  return `${kind}/${category}/${String(sure)}/${others}/${facts}`;
}

const SCOPE_CODES = {
  out: 'scope-out',
  refusal: 'scope-refusal',
  conditional: 'scope-conditional',
  undetermined: 'scope-undetermined',
} as const;

/** Out of scope is an error where money is asked for it, and so is a refusal that the law does not soften by 原则上. */
function severityOf({ line, answer }: JudgedLine): Severity {
  const asksForMoney =
    line.amount === null ? line.rawAmount !== null && !line.rawAmount.isZero() : !line.amount.isZero();
  if (answer.verdict === 'out') return asksForMoney ? 'error' : 'warning';
  const softened = answer.warnings.some(({ code }) => code === 'in-principle');
  return answer.verdict === 'refusal' && !softened ? 'error' : 'warning';
}

/** What the law finds on a line; nothing where it is in, or where the law is silent. */
export function lawFindings(table: Table, judged: JudgedLine): Finding[] {
  const { line, answer } = judged;
  const place = { sheet: table.sheet, row: line.row, cell: `${table.columns.item.letters}${line.row}` };
  const article = answer.basis[0]?.article;
  const withArticle = (made: Finding): Finding => (article === undefined ? made : { ...made, article });
  const code = SCOPE_CODES[answer.verdict as keyof typeof SCOPE_CODES] as
    (typeof SCOPE_CODES)[keyof typeof SCOPE_CODES] | undefined;
  const missing = answer.missing.filter((id) => id !== 'item').map(factLabel);
  const law = code
    ? [withArticle(finding(place, severityOf(judged), code, messages[code](line, answer, missing)))]
    : [];
  const readings = answer.warnings.flatMap((warning) =>
    warning.code === 'reading' || warning.code === 'boundary'
      ? [withArticle(finding(place, 'info', warning.code, messages.reading(line, warning.text)))]
      : [],
  );
  return [...law, ...readings];
}
