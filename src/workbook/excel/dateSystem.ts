/// <reference types="office-js" />
import type { ExcelQueue } from './queue';

/** 1 January 2000 in a workbook that counts its days from 1904, as those of old Excel for Mac do; 36526 in any other. */
const IN_1904 = 35_064;

/** Whether the workbook counts days from 1904. Office.js has no property for it, so Excel itself is asked for a date. */
export class DateSystem {
  private known: boolean | undefined;

  constructor(private readonly queue: ExcelQueue) {}

  async is1904(signal: AbortSignal | undefined): Promise<boolean> {
    this.known ??= await this.queue.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load('value');
      await context.sync();
      return day.value === IN_1904;
    }, signal);
    return this.known;
  }
}
