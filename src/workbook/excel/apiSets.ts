/// <reference types="office-js" />
import type { HostLack } from '../port';

/** In which version of ExcelApi came what the adapter asks for. The add-in itself needs 1.7 (manifest.xml). */
export const SINCE = {
  /** Custom XML parts. */
  kept: '1.5',
  sheetEvents: '1.7',
  workbookName: '1.7',
  /** Changes and selections of all sheets at once. */
  cellEvents: '1.9',
  merges: '1.13',
  renameEvents: '1.17',
} as const;

export const supports = (feature: keyof typeof SINCE): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', SINCE[feature]);

/** What this Excel cannot do for the product. */
export function findLacks(hasEvents: boolean): HostLack[] {
  const has: Record<HostLack, boolean> = {
    merges: supports('merges'),
    events: hasEvents,
    kept: supports('kept'),
  };
  return (['merges', 'events', 'kept'] as const).filter((lack) => !has[lack]);
}
