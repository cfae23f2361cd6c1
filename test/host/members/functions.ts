import { invalidArgument } from '../errors';
import type { Workbook } from '../model/workbook';
import { HostObject, type Argument } from '../objects';

const DAY = 86_400_000;

/** Functions of the worksheet called through the API (`workbook.functions`): only DATE is built. */
export function functionsObject({ date1904 }: Workbook): HostObject {
  const integer = (value: Argument | undefined): number => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  };
  return new HostObject('Functions', {
    methods: {
      // 未验证: that Excel answers in the date system of the workbook. Days before March 1900 are not built.
      Date: (year, month, day) => {
        const time = Date.UTC(integer(year), integer(month) - 1, integer(day));
        const Value = (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;
        return new HostObject('FunctionResult', { properties: { Value: { get: () => Value } } });
      },
    },
  });
}
