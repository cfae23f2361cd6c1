import type { KindOfExpense } from '../expenses/reading';
import type { Facts } from '../facts/facts';
import type { Threshold } from '../thresholds';
import type { Truth } from '../truth';

/** What a condition is held against. */
export interface Circumstances {
  facts: Facts;
  /** What the line is, where the question is about an item. */
  item?: KindOfExpense;
  /** A threshold whose side is to be taken as unknown, to learn whether anything turns on it. */
  leaveOpen?: Threshold;
  /** Facts of which it is not settled yet whether they are known: the static check settles them one by one. */
  unsettled?: ReadonlySet<string>;
}

export interface NamedValue {
  fact: string;
  /** A value that is asked for; undefined where it is asked whether the fact is known. */
  value?: string;
}

/** A condition of a provision: three-valued, and able to say in Chinese what it asks and how it fared. */
export interface Condition {
  truth(circumstances: Circumstances): Truth;
  /** Adds the unknown facts on which the truth still turns; nothing where it is settled. */
  addMissing(circumstances: Circumstances, missing: Set<string>): void;
  /** The condition in Chinese, negated where asked; of what the circumstances leave open only the open part, where they are given. */
  describe(negated?: boolean, open?: Circumstances): string;
  /** The circumstances that bear on it, in Chinese, each with its value. */
  tell(circumstances: Circumstances): string[];
  /** Every fact that it can turn on. */
  readonly facts: ReadonlySet<string>;
  readonly thresholds: readonly Threshold[];
  /** Values of facts that the condition names, for the static check. */
  readonly named: readonly NamedValue[];
}
