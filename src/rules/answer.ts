/** What every answer of the rules is made of. The JSON of the command line is these shapes, written out. */

/** A provision that an answer stands on. */
export interface Basis {
  /** Id of the rule, e.g. `LP-09-1`. */
  rule: string;
  /** Article of the regulation, e.g. 第九条. */
  article: string;
  /** Title of the regulation, without brackets. */
  regulation: string;
}

export interface Warning {
  /** boundary: a value on an end that the words leave open; in-principle: 原则上; reading: a default reading was taken; draft: no law in force. */
  code: 'boundary' | 'in-principle' | 'draft' | 'reading' | 'note';
  text: string;
  article?: string;
  /** Id of the ambiguity (A-…) whose default reading was taken. */
  reading?: string;
}

export type Strength = 'must' | 'in-principle';

export interface Step {
  stage: string;
  action: string;
  body: string;
  documents: string[];
  article: string;
  strength: Strength;
}

/** What each value of a missing fact would give. */
export interface Branch {
  /** The condition, in Chinese. */
  condition: string;
  /** Ids of the facts on which it turns. */
  facts: string[];
  verdict?: string;
  documents: string[];
  bodies: string[];
  basis: Basis[];
}

/** Signed distance from a threshold. */
export interface ThresholdDistance {
  id: string;
  fact: string;
  label: string;
  /** Value of the threshold: 元 for money. */
  value: string;
  /** The fact's value less the threshold: negative below it. */
  distance: string;
  article: string;
}

/** How the clock of a provision ran: from which event, for how long, up to which day. */
export interface ClockTrace {
  /** The facts that it starts from, as given; none where it starts on a day that the regulation names. */
  events: { fact: string; label: string; value: string }[];
  /** The day from which it runs; not counted itself. */
  start: string;
  /** The first day, and how many months after the start it lies. */
  opens?: { months: number; day: string };
  /** The last day, itself included. */
  closes?: { months: number; day: string };
  /** No regulation here counts working days. */
  days: 'calendar';
}

/** How a provision fared for the facts at hand. */
export interface ProvisionTrace {
  rule: string;
  article: string;
  summary: string;
  /** unmet: something it requires is not known; open: whether it applies is not known. */
  outcome: 'held' | 'failed' | 'unmet' | 'open' | 'not-applicable';
  /** Chinese: what made it so. */
  because: string[];
  missing: string[];
  /** For `deadline`, where a clock ran. */
  clock?: ClockTrace;
}

export type ScopeVerdict = 'in' | 'out' | 'conditional' | 'refusal' | 'silent' | 'undetermined';

export interface Answer {
  verdict: string;
  documents: string[];
  bodies: string[];
  steps: Step[];
  /** The conclusion in one Chinese sentence: the echo, the words of the verdict and the reason. */
  text: string;
  /** The amounts that were taken: 按项目总投资200万元计; empty where none was. */
  echo: string;
  /** What decides, with its article: neither echo nor the verdict's own words, and no full stop. */
  reason: string;
  warnings: Warning[];
  /** Ids of the facts that could still change the answer. */
  missing: string[];
  basis: Basis[];
}

/** May this item be paid from the IT budget here? */
export interface ScopeAnswer extends Answer {
  verdict: ScopeVerdict;
  category: string;
  /** What must still be met, in Chinese. */
  conditions: string[];
}
