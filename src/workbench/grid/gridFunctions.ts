import type { Ctor } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { callFunction } from '../../functions/calls';
import { invalid, Problem } from '../../functions/problem';
import type { ErrorTexts } from './errorTexts';
import type { FunctionText } from './functionTexts';
import { givenCells } from './givenCells';

const NAMESPACE = 'GOVIT.';

/** The functions as the grid's formula engine takes them: a class each, which it makes and names itself. */
export function gridFunctions(
  texts: readonly FunctionText[],
  errors: ErrorTexts,
  oneCell: (parameter: string) => string,
): [Ctor<BaseFunction>, string][] {
  return texts.map((text) => [
    class extends BaseFunction {
      override calculate(...given: BaseValueObject[]): BaseValueObject {
        const formula = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
        errors.forget(formula);
        return toGrid(call(text, given, oneCell), (problem, row, column) => {
          const cell = { ...formula, row: formula.row + row, column: formula.column + column };
          errors.keep(formula, cell, problem.message);
        });
      }
    },
    NAMESPACE + text.id,
  ]);
}

/** What the grid shows of the functions while a formula is typed. */
export function functionInfos(texts: readonly FunctionText[]): IFunctionInfo[] {
  return texts.map(({ id, description, parameters }) => ({
    functionName: NAMESPACE + id,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional === true ? 0 : 1,
      repeat: 0,
    })),
  }));
}

function call(text: FunctionText, given: readonly BaseValueObject[], oneCell: (parameter: string) => string) {
  const args: unknown[] = [];
  for (const [index, { name, dimensionality }] of text.parameters.entries()) {
    const matrix = givenCells(given[index]);
    if (dimensionality === 'matrix') args.push(matrix ?? null);
    else if ((matrix?.length ?? 0) > 1 || (matrix?.[0]?.length ?? 0) > 1) return invalid(oneCell(name));
    else args.push(matrix?.[0]?.[0] ?? null);
  }
  return callFunction(text.id, args);
}

type Tell = (problem: Problem, row: number, column: number) => void;

function toGrid(result: ReturnType<typeof callFunction>, tell: Tell): BaseValueObject {
  if (!Array.isArray(result)) return valueObject(result, 0, 0, tell);
  return ArrayValueObject.create({
    calculateValueList: result.map((cells, row) =>
      cells.map((cell, column) => valueObject(cell, row, column, tell)),
    ),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const CODES: Record<Problem['code'], ErrorType> = {
  '#VALUE!': ErrorType.VALUE,
  '#N/A': ErrorType.NA,
  '#DIV/0!': ErrorType.DIV_BY_ZERO,
  '#NUM!': ErrorType.NUM,
  '#NULL!': ErrorType.NULL,
};

/** Made by what a value is: the engine would read a text such as “001” as a number. */
function valueObject(value: unknown, row: number, column: number, tell: Tell): BaseValueObject {
  if (value instanceof Problem) {
    tell(value, row, column);
    return ErrorValueObject.create(CODES[value.code]);
  }
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return typeof value === 'string' ? StringValueObject.create(value) : NullValueObject.create();
}
