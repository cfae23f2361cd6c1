/** What the pane says of marks in the sheet. */
export const marksZhCN = {
  mark: '标注到表中',
  markAgain: '重新标注',
  clear: '清除标注',
  marked: '本表有 GOVIT 标注',
  stale: '▲ 表中的标注是以前的结果，与现在的不一致：请按“重新标注”，或清除标注。',
  working: (done: number, total: number) => (total > 0 ? `正在标注 ${done}／${total} 行` : '正在处理标注…'),
  done: {
    marked: '已标注，原有内容和格式没有改动。',
    cleared: '已清除标注。',
    nothing: '本表没有 GOVIT 标注。',
  },
  resultSheet: (name: string) => `旁边没有空列的表，结果写在工作表“${name}”。`,
  typedOver: (cells: string, count: number, more: boolean) =>
    `${count} 个标注单元格已改成别的内容（${cells}${more ? ' 等' : ''}），没有动，请自行处理。`,
  changedSheet: (name: string) => `工作表“${name}”改动过，没有删除；不需要时请自行删除。`,
};
