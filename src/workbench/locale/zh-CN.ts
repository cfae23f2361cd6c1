/** The texts of the workbench around the grid and the pane, in Chinese; another language is another object of this shape. */
export const zhCN = {
  loseWork:
    '这份工作簿里有改动或复核意见，工作台还不能写回文件，换一份就没有了。需要的话请先“导出结果”。仍要换吗？',
  title: 'GOVIT 工作台',
  open: '打开…',
  openHint: '打开 .xlsx 工作簿，也可把文件拖到页面上',
  samples: '样例',
  ownFile: '自己的文件',
  exportResult: '导出结果',
  nothingToExport: '还没有结果可导出，请先在右边检查一张表。',
  exportFailed: (reason: string) => `没有导出：${reason}。请再试一次。`,
  exported: (name: string) => `已导出 ${name}，在浏览器的下载里。`,
  notRewritten: '工作簿本身不会被改写',
  opening: (name: string) => `正在打开 ${name}…`,
  gridStarting: '正在载入表格…',
  gridFailed: (reason: string) => `表格没有载入（${reason}），核对照常可用。请刷新页面再试。`,
  sampleMissing: (name: string) => `没有取到样例 ${name}。请确认 npm start 仍在运行，再试一次。`,
  oneFile: '一次只能打开一个文件，请只拖入一个 .xlsx。',
  dropHere: '松开即可打开',
  dismiss: '知道了',
  tooLong: (sheets: readonly string[], rows: number, most: number) =>
    `${sheets.map((name) => `“${name}”`).join('、')}有 ${String(rows)} 行，超过 ${String(most)} 行的表不在表格里显示；右边照常核对，也可以用命令行：`,
  commandFile: '文件.xlsx',
  copy: '复制命令',
  copied: '已复制',
  notCopied: '没有复制成功，请选中后按 Ctrl+C。',
  nothingShown: '这个工作簿的表都太长，不在表格里显示',
  paneWidth: '窗格宽度',
  showPane: '核对窗格',
  grid: '工作簿',
  pane: '核对',
  errorIn: (cell: string, text: string) => `${cell}：${text}`,
  commentOn: (cell: string, text: string) => `${cell} 批注：${text}`,
  oneCell: (parameter: string) => `参数 ${parameter} 应是一个单元格，不能是区域`,
};

export type Texts = typeof zhCN;
