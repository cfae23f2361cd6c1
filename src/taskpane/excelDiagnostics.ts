/// <reference types="office-js" />
import type { HostDiagnostics } from './shared/context';

const EXCEL_API = ['1.1', '1.4', '1.5', '1.7', '1.9', '1.13', '1.15', '1.17', '1.19'];
const OTHERS = [
  ['SharedRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.3'],
] as const;

const supported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** The highest of the versions that this Excel has. */
function highest(): string {
  return EXCEL_API.filter((version) => supported('ExcelApi', version)).at(-1) ?? '—';
}

/** What Excel tells of itself; and the whole workbook calculated anew, which brings functions back that show #NAME?. */
export const excelDiagnostics: HostDiagnostics = {
  read() {
    const { platform, version } = Office.context.diagnostics;
    const others = OTHERS.filter(([set, since]) => supported(set, since)).map((set) => set.join(' '));
    return [
      ['Excel', `${String(platform)} ${version}`],
      ['API', [`ExcelApi ${highest()}`, ...others].join(', ')],
    ];
  },
  async repair() {
    await Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.fullRebuild);
      await context.sync();
    });
  },
};
