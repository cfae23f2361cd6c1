/** What became of a formula that was to be written into the selected cell. */
export type Insertion =
  { kind: 'inserted' | 'occupied'; address: string } | { kind: 'failed'; reason: string };
