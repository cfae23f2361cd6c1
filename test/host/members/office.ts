import type { Events } from '../events';
import type { Area, Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostObject } from '../objects';
import type { References } from '../references';

/** What the objects of the workbook stand on, and how one of them makes another. */
export interface Office {
  workbook: Workbook;
  events: Events;
  references: References;
  range: (area: Area) => HostObject;
  worksheet: (sheet: Sheet) => HostObject;
}
