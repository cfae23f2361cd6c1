/** An amount with its sign: +28.6, −17. */
export function signed(amount: string): string {
  return amount.startsWith('-') ? `−${amount.slice(1)}` : `+${amount}`;
}

/** Facts that are measured in the sheet and never asked for. */
export const MEASURED: ReadonlySet<string> = new Set([
  'increasesSum',
  'decreasesSum',
  'adjustmentAmount',
  'adjustmentShare',
]);
