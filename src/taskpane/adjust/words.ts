/** An answer without the amounts that it took, which stand above it, and without its verdict, which stands before it. */
export function reasonIn(text: string): string {
  return text
    .replace(/^按.*?计，/u, '')
    .replace(/^(?:须履行审批手续|可由项目建设单位自行调整|资料不全，不能确定)：/u, '');
}

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
