/** What the formula engine tells of a value that a function is given: a cell's, or a block's. */
export interface GivenValue {
  isNull(): boolean;
  isArray(): boolean;
  getValue(): unknown;
}

interface GivenBlock extends GivenValue {
  getArrayValue(): readonly (readonly (GivenValue | null | undefined)[])[];
}

const isBlock = (value: GivenValue): value is GivenBlock => value.isArray();

/** The engine's own value of a blank cell is 0, and a blank amount would be answered for as one of 0 元. */
const cellOf = (value: GivenValue | null | undefined): unknown =>
  value === null || value === undefined || value.isNull() ? null : value.getValue();

/** The cells that a function is given, null where one is blank; undefined where the argument is left out. */
export function givenCells(value: GivenValue | undefined): unknown[][] | undefined {
  if (value === undefined) return undefined;
  return isBlock(value) ? value.getArrayValue().map((row) => row.map(cellOf)) : [[cellOf(value)]];
}
