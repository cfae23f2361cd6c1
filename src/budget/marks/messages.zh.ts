/** The texts of marks. */
export const zh = {
  unsure: '看不准',
  resultTitle: 'GOVIT 核对结果',
  resultOf: (sheet: string) => `工作表“${sheet}”旁没有空列，结果列于此表；原表未改动。`,
  resultHeader: ['行', '费用', '金额'],
  row: (row: number) => `第 ${String(row)} 行`,
  amount: (amount: string, unit: string) => `${amount} ${unit}`,
  unitUnknown: '（单位不明）',
};
