/** The texts of the page, in Chinese. */
export const zh = {
  version: (version: string) => `GOVIT ${version}`,
  ready: '函数已装好，可在单元格中使用。',
  noHost: '没有连接到 Excel：函数只能在 Excel 的单元格中使用。',
  noFunctions: (status: string) => `没有读到函数清单（${status}），请检查网络后重新打开面板。`,
  effective: (day: string) => `有效，${day} 起施行`,
  draft: '草案，尚未生效',
  insert: '插入',
  insertLabel: (example: string) => `插入 ${example}`,
  inserted: (formula: string, address: string) =>
    `已在 ${address} 写入 ${formula}，请把其中的单元格改成自己的。`,
  occupied: (address: string) => `${address} 不是空单元格，没有改动。请先选一个空单元格。`,
  failed: (reason: string) => `没有写入：${reason}。请先按 Esc 结束单元格编辑，再试一次。`,
};
