import { isError, type CellError, type CellValue, type Scalar } from '../model/cell';
import type { Area } from '../model/sheet';
import type { Json } from '../wire';
import { CallFlag } from './calls';
import type { FormulaArgument } from './formula';
import type { FunctionMetadata, FunctionParameter, FunctionsFile } from './metadata';

/** Ways in which versions of Excel differ, and which a function must all stand. */
export interface Habits {
  /** A blank cell: 0 on the desktop, null on the web (office-js#4702, #1951). 未验证: whether '' occurs. */
  blank: 0 | null | '';
  /**
   * An error cell reaches a function as a CustomFunctions.Error, or as the data type `{ type: 'Error', … }`.
   * The library reads both; 未验证: which of them Excel sends when.
   */
  errors: 'error' | 'data';
  /** Whether a result spreads over the cells beside by itself (dynamic arrays), or shows its first cell only. */
  spills: boolean;
}

export const DESKTOP: Habits = { blank: 0, errors: 'error', spills: true };

/** The arguments as they go to the function, or the error that Excel shows without calling it. */
export type Prepared = { args: Json[]; flags: number } | { error: CellError };

type Matrix = (CellValue | undefined)[][];

/** Puts what stands in a formula into the arguments of a call, as Excel does by the metadata. */
export function prepare(
  file: FunctionsFile,
  { parameters, options }: FunctionMetadata,
  given: FormulaArgument[],
  lookUp: (address: string) => Area,
  habits: Habits,
): Prepared {
  const expected = parameterFor(parameters);
  const wanted = Math.max(parameters.filter(({ repeating }) => !repeating).length, given.length);
  const args: Json[] = [];
  const takesErrors = file.allowErrorForDataTypeAny === true;
  for (let index = 0; index < wanted; index++) {
    const parameter = expected(index);
    const matrix = contents(given[index] ?? { kind: 'omitted' }, lookUp);
    // Too many arguments, or too few: Excel does not let such a formula be entered.
    if (!parameter || (!matrix && !parameter.optional)) return { error: { error: '#VALUE!' } };
    const error = matrix?.flat().find((value) => value !== undefined && isError(value));
    if (error && !(takesErrors && parameter.type === 'any')) return { error: error as CellError };
    args.push(matrix ? shaped(parameter, matrix, habits) : null);
  }
  const flags =
    (options?.cancelable ? CallFlag.cancelable : 0) |
    (takesErrors ? (habits.errors === 'data' ? CallFlag.takesData : CallFlag.takesErrors) : 0);
  return { args, flags };
}

/** The last parameter may repeat. */
const parameterFor = (parameters: FunctionParameter[]) => (index: number) => {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
};

function contents(argument: FormulaArgument, lookUp: (address: string) => Area): Matrix | null {
  switch (argument.kind) {
    case 'omitted':
      return null;
    case 'value':
      return [[argument.value]];
    case 'array':
      return argument.rows;
    case 'area': {
      const { sheet, row, column, rows, columns } = lookUp(argument.address);
      return Array.from({ length: rows }, (_row, r) =>
        Array.from({ length: columns }, (_column, c) => sheet.get(row + r, column + c).value),
      );
    }
  }
}

/** A single cell for a matrix parameter is a matrix of one; a range for a single value is not built. */
function shaped({ name, dimensionality, type }: FunctionParameter, matrix: Matrix, habits: Habits): Json {
  const rows = matrix.map((row) => row.map((value) => wire(value, habits)));
  if (dimensionality === 'matrix') return rows;
  const [[value = null] = [], ...more] = rows;
  if (more.length > 0 || (rows[0]?.length ?? 0) > 1) {
    throw new Error(`模拟主机不把区域拆给单值参数 ${name}`);
  }
  return type === 'string' && typeof value === 'number' ? String(value) : value;
}

function wire(value: CellValue | undefined, { blank, errors }: Habits): Json {
  if (value === undefined) return blank;
  if (!isError(value)) return value satisfies Scalar;
  const { error } = value;
  if (errors === 'error') return { type: 'CustomFunctionError', code: error };
  return { value: JSON.stringify({ type: 'Error', basicType: 'Error', basicValue: error }) };
}
