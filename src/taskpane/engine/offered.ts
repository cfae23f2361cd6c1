import type { ReadOptions, SkippedRow, TableUnit, UnitFrom } from '../../budget';
import type { FactType } from '../../rules/facts/vocabulary';

/** What the pane offers, and what was understood of a sheet. */

export interface Description {
  version: string;
  rules: string;
  regulations: RegulationView[];
  facts: FactView[];
  kinds: { id: string; name: string; category: string }[];
}

export interface RegulationView {
  id: string;
  name: string;
  title: string;
  document?: string;
  status: 'in-force' | 'draft';
  statusNote?: string;
  effective?: string;
  /** The fact that holds the amount it measures. */
  amountFact: string;
}

export interface FactView {
  id: string;
  label: string;
  type: FactType;
  /** A fact of one line, never of the whole project. */
  ofLine: boolean;
  /** Ids and labels of a choice. */
  values: { id: string; label: string }[];
}

export interface ColumnView {
  /** From 1. */
  number: number;
  letters: string;
  header: string;
}

/** Roles of columns that a user may set, in the order in which they are shown. */
export type ColumnRole = keyof NonNullable<ReadOptions['columns']>;

export interface TableView {
  headerRows: [number, number];
  lastRow: number;
  columns: Partial<Record<ColumnRole, ColumnView>>;
  furtherAmounts: ColumnView[];
  factColumns: (ColumnView & { fact: string })[];
  unit: TableUnit;
  unitFrom: UnitFrom;
  unitSource: { cell: string; words: string } | null;
  lines: number;
  skippedRows: SkippedRow[];
  /** 元, or the bare sum where the unit is unknown. */
  sum: string;
  stated: string | null;
  totalMatches: boolean | null;
  totalRow: number | null;
}

export interface Understood {
  tables: TableView[];
  /** Whether an approved and an adjusted amount stand side by side. */
  hasAdjustment: boolean;
}

/** What a user can put in for a fact: a choice's id, yes or no, or a text such as 200万元. */
export type FactInput = boolean | string;

export type FactInputs = Readonly<Record<string, FactInput>>;
