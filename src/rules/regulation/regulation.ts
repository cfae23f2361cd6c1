import type { Condition } from '../conditions/condition';
import type { PlainDate } from '../dates';
import type { Threshold } from '../thresholds';
import type { AdviceData, ClockData, EffectData, ProvisionData, Question } from './shape';

/** Something that must be so; `failed` is the verdict where it is not. */
export interface Requirement {
  that: Condition;
  label: string;
  failed?: string;
}

/**
 * One provision for one question. It applies where `when` holds and no exception (`unless`) does; where all that it
 * requires holds, `then` follows, where something fails `failed`, where something is not known `unknown`.
 */
export interface Provision extends Omit<ProvisionData, 'when' | 'unless' | 'require'> {
  regulation: Regulation;
  when?: Condition;
  unless?: Condition;
  requirements: readonly Requirement[];
  clock?: ClockData;
}

export type Effect = EffectData;

/** A regulation, ready to be asked. */
export interface Regulation {
  id: string;
  /** Short name of the region, e.g. 梁平区. */
  name: string;
  aliases: readonly string[];
  title: string;
  document?: string;
  status: 'in-force' | 'draft';
  /** Said wherever the status is shown, e.g. 送审稿，尚未生效. */
  statusNote?: string;
  effective?: PlainDate;
  /** Number of its articles, and the names of its annexes. */
  articles: number;
  annexes: readonly string[];
  silence: Partial<Record<Question, string>>;
  thresholds: ReadonlyMap<string, Threshold>;
  provisions: readonly Provision[];
  /** The provisions that a question turns on, in the order of the file. */
  byQuestion: Readonly<Record<Question, readonly Provision[]>>;
  /** Rules that no fact can decide, with the reason. */
  advice: readonly AdviceData[];
  /** Article of each rule, so that a provision may cite another. */
  articleOf: ReadonlyMap<string, string>;
}
