import type { Declared } from './api-sets';
import type { Workbook } from './model/workbook';

/** Colours of the Office theme as Excel gives them: numbers 0xRRGGBB. */
export type Theme = Record<
  'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor',
  number
>;

export const LIGHT_THEME: Theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf0f0f0,
  controlForegroundColor: 0x444444,
};

export interface Surroundings {
  displayLanguage: string;
  theme: Theme;
  sets: Declared;
}

/** `_host_Info` in the address of the page: which Excel this is. The last field says shared runtime (1) with functions (2). */
export const HOST_INFO = '_host_Info=excel$win32$16.01$zh-cn$$$$3';

const EXCEL = 1;
const MAY_READ_AND_WRITE = 0;
const DOCUMENT_OPENED = 1;
let instances = 0;

/** What `window.external.GetContext()` gives: all that Office.js asks about Excel when it starts. */
export function appContext(workbook: () => Workbook, { displayLanguage, theme, sets }: Surroundings) {
  instances += 1;
  // Office.js keeps settings in sessionStorage under this id: a new one for every host.
  const instance = `instance-${String(instances)}`;
  const supported = Object.fromEntries(
    Object.entries(sets).map(([set, version]) => [set.toLowerCase(), version]),
  );
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'govit',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => displayLanguage,
    GetDocUrl: () => 'file:///预算.xlsx',
    GetAppCapabilities: () => MAY_READ_AND_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(supported),
    GetHostFullVersion: () => '16.0.17126.20132',
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settingsOf(workbook()),
  };
}

/** The settings of the add-in in the document: Office.js passes two arrays, for names and for JSON texts. */
function settingsOf(workbook: Workbook) {
  return {
    Read: (names: string[], values: string[]) => {
      for (const [name, value] of Object.entries(workbook.settings)) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names: string[], values: string[]) => {
      workbook.settings = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    },
  };
}
