/** A fault in a data file: names the file, the entry and the field. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(
    readonly file: string,
    readonly entry: string,
    readonly field: string,
    readonly problem: string,
  ) {
    super([file, entry, field && `字段 ${field}`].filter(Boolean).join('，') + `：${problem}`);
  }
}
