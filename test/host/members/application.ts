import type { Workbook } from '../model/workbook';
import { HostObject } from '../objects';

/** Excel itself: of it only the calculation of all formulas is built, and what was asked for is noted. */
export function applicationObject({ calculations }: Workbook): HostObject {
  return new HostObject('Application', {
    methods: {
      Calculate: (type) => {
        calculations.push(String(type));
        return null;
      },
    },
  });
}
