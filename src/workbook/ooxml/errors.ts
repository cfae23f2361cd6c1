/** Why a workbook cannot be read, for programs; the message says it to people. */
export type WorkbookErrorCode =
  | 'empty'
  | 'legacy-format'
  | 'encrypted'
  | 'not-a-workbook'
  | 'truncated'
  | 'damaged'
  | 'missing-part'
  | 'too-large'
  | 'unsafe';

/** A fault as the inner modules see it: they know neither the file's name nor the sheet's. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    readonly cell?: string,
  ) {
    super(message);
  }
}

/** A workbook that cannot be read. The message is Chinese and names the place and the remedy. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: WorkbookErrorCode;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;

  constructor(
    readonly file: string,
    fault: Pick<Fault, 'code' | 'message' | 'cell'>,
    sheet?: string,
  ) {
    const place = sheet === undefined ? '' : ` 工作表“${sheet}”`;
    super(`${file}${place}：${describe(fault)}`);
    this.code = fault.code;
    this.sheet = sheet;
    this.cell = fault.cell;
  }
}

/** The text of a fault, led by its cell. */
export function describe(fault: Pick<Fault, 'message' | 'cell'>): string {
  return fault.cell === undefined ? fault.message : `单元格 ${fault.cell}：${fault.message}`;
}

/** A fault of this module, or, for whatever else was thrown while reading damaged data, the fault given. */
export function toFault(thrown: unknown, otherwise: () => Fault): Fault {
  return thrown instanceof Fault ? thrown : otherwise();
}
