/// <reference lib="dom" />
/// <reference types="office-js" />
import type { Host, HostLack, HostTheme } from '../port';
import { supports } from './apiSets';
import type { ExcelQueue } from './queue';

const FORCED = '(forced-colors: active)';

/** Excel as the host: its language and theme. It tells no change of its theme to a pane that is open. */
export function excelHost(queue: ExcelQueue, lacks: readonly HostLack[]): Host {
  return {
    kind: 'excel',
    language: Office.context.displayLanguage,
    lacks,
    get theme() {
      return currentTheme();
    },
    onTheme(listener) {
      const forced = matchMedia(FORCED);
      const tell = () => {
        listener(currentTheme());
      };
      forced.addEventListener('change', tell);
      return () => {
        forced.removeEventListener('change', tell);
      };
    },
    onWaiting: (listener) => queue.onWaiting(listener),
  };
}

function currentTheme(): HostTheme {
  if (matchMedia(FORCED).matches) return 'high-contrast';
  // Not every Excel gives a theme, and older ones give only its colours.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return (theme?.isDarkTheme ?? isDark(theme?.bodyBackgroundColor ?? '#ffffff')) ? 'dark' : 'light';
}

/** Whether a colour such as #262626 is nearer to black than to white, by its luma. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/giu) ?? []).map((hex) =>
    parseInt(hex, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Name of the workbook; of one that was never saved, the name that Excel gave it. */
export async function findFileName(queue: ExcelQueue): Promise<string | undefined> {
  if (!supports('workbookName')) return nameIn(Office.context.document.url);
  return queue.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
}

/** The last part of a path or an address; it is null for a workbook that was never saved. */
function nameIn(url: string | null): string | undefined {
  const last = url?.split(/[\\/]/u).at(-1);
  if (last === undefined || last === '') return undefined;
  return url?.includes('://') ? decoded(last) : last;
}

/** A stray % is no escape: then the name stands as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
