/** What is said to people about a file that cannot be read: what is wrong, then what to do next. */

const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx 再试';
const FETCH_AGAIN = '请重新复制、下载或请对方重发；若它还能用 Excel 或 WPS 打开，请另存为新的 .xlsx';
const SHRINK = '请只保留需要核对的工作表，另存为新的 .xlsx 再试';

/** A name or value out of the file, fit to be shown: no control characters, not endless. */
export function shown(text: string): string {
  const clean = text.replace(/\p{C}/gu, ' ');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}

const mebibytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024)).toString()} MB`;

export const messages = {
  emptyFile: `文件是空的（0 字节）。${FETCH_AGAIN}。`,
  zeroFilled: `文件内容全为零，多半是复制或下载没有完成。${FETCH_AGAIN}。`,
  xls: `这是旧版 .xls 工作簿，只是扩展名可能被改过，不能直接读取。${RESAVE}（改扩展名不行）。`,
  et: `这是 WPS 表格 .et 文件，不能直接读取。请用 WPS 打开后另存为 .xlsx 再试。`,
  xlsb: `这是二进制工作簿 .xlsb，不能直接读取。${RESAVE}。`,
  password: '文件设有打开密码，无法读取。请先用 Excel 或 WPS 打开并取消密码，另存为 .xlsx 再试。',
  zipPassword: '文件是加密的压缩包，无法读取。请先解压，再选取其中未加密的 .xlsx。',
  ole: `这是旧版 Office 文件，里面没有工作表。请选取 .xlsx 工作簿。`,
  html: `这是网页（HTML）文件，不是 .xlsx 工作簿，改扩展名不行。${RESAVE}。`,
  xml2003: `这是“XML 表格 2003”或其他 XML 文件，不是 .xlsx。${RESAVE}。`,
  text: `这是纯文本（如 CSV）文件，不是 .xlsx 工作簿，改扩展名不行。${RESAVE}。`,
  pdf: '这是 PDF 文件，不是工作簿。请向编制单位要 .xlsx 原件。',
  otherArchive: '这是压缩包，不是工作簿。请先解压，再选取其中的 .xlsx。',
  unknownFormat: `无法识别的文件格式，不是 .xlsx 工作簿。${RESAVE}。`,
  truncated: `文件不完整（压缩包的结尾缺失），多半是复制或下载中断。${FETCH_AGAIN}。`,
  damagedArchive: `文件的压缩结构已损坏。${FETCH_AGAIN}。`,
  plainZip: '这是普通压缩包，不是 Excel 工作簿。请先解压，再选取其中的 .xlsx。',
  docx: '这是 Word 文档，不是工作簿。请把其中的表格粘贴到工作表，存为 .xlsx 再试。',
  pptx: '这是 PowerPoint 演示文稿，不是工作簿。请选取 .xlsx 工作簿。',
  ods: `这是 OpenDocument 文件（.ods 等），不能直接读取。请用 WPS 或 LibreOffice 打开后另存为 .xlsx 再试。`,
  noWorksheet: '工作簿里没有普通工作表（只有图表工作表或宏表）。请选取含表格的工作簿。',
  duplicatePart: (part: string) => `压缩包中有重名的部件 ${shown(part)}，内容以哪个为准无从判断。${RESAVE}。`,
  unknownCompression: (part: string) => `部件 ${shown(part)} 的压缩方式无法识别。${RESAVE}。`,
  damagedPart: (part: string) => `部件 ${shown(part)} 已损坏，内容与校验值不符。${FETCH_AGAIN}。`,
  brokenXml: (part: string) => `部件 ${shown(part)} 的内容有错，无法读取。${FETCH_AGAIN}。`,
  brokenAfter: (part: string, cell: string) =>
    `部件 ${shown(part)} 的内容在 ${cell} 之后有错，整张表未读取。${FETCH_AGAIN}。`,
  missingPart: (part: string) => `缺少部件 ${shown(part)}。${FETCH_AGAIN}。`,
  missingRelation: `工作簿里登记了这张表，却没有指明内容在哪里。${FETCH_AGAIN}。`,
  notASheet: (part: string) => `部件 ${shown(part)} 不是工作表。${FETCH_AGAIN}。`,
  doctype: (part: string) =>
    `部件 ${shown(part)} 含有文档类型或实体定义（DTD），正常的工作簿不会有，出于安全不予读取。请核实文件来源；确需使用时，${RESAVE}。`,
  keptDamaged:
    '随文件保存的 GOVIT 数据有损坏：能读出的已采用，其余未采用。请在加载项或工作台中打开，核对复核意见后重新保存。',
  keptTwice: (count: number) =>
    `文件里有 ${count.toString()} 份 GOVIT 数据，只采用第一份。请在加载项或工作台中打开，核对复核意见后重新保存。`,
  stylesDamaged: `样式部件已损坏：格式只能显示一部分，日期可能显示为数字，请勿据此核对日期。${RESAVE}。`,
  tooManyEntries: (limit: number) => `压缩包里的部件超过 ${limit.toString()} 个，拒绝读取。${SHRINK}。`,
  partTooLarge: (part: string, size: number, limit: number) =>
    `部件 ${shown(part)} 解压后有 ${mebibytes(size)}，超过上限 ${mebibytes(limit)}，拒绝读取。${SHRINK}。`,
  totalTooLarge: (limit: number) => `工作簿解压后超过上限 ${mebibytes(limit)}，拒绝读取。${SHRINK}。`,
  ratio: (part: string, ratio: number) =>
    `部件 ${shown(part)} 的压缩比达 ${Math.round(ratio).toString()} 倍，疑似“压缩炸弹”，拒绝读取。请核实文件来源；确需使用时，${RESAVE}。`,
  tooManySheets: (limit: number) => `工作表超过 ${limit.toString()} 张，拒绝读取。${SHRINK}。`,
  tooManyCells: (limit: number) => `单元格超过 ${limit.toString()} 个，拒绝读取。${SHRINK}。`,
  tooDeep: (part: string) => `部件 ${shown(part)} 的层次异常地深，拒绝读取。${RESAVE}。`,
  badReference: (text: string) => `单元格位置“${shown(text)}”无法识别。${RESAVE}。`,
  rowMismatch: (row: number) => `这个单元格写在第 ${row.toString()} 行里，位置自相矛盾。${RESAVE}。`,
  twice: `同一位置出现两次，以哪个为准无从判断。${RESAVE}。`,
  rowTwice: (row: number) => `第 ${row.toString()} 行出现两次，以哪个为准无从判断。${RESAVE}。`,
  badRow: (text: string) => `行号“${shown(text)}”无法识别。${RESAVE}。`,
  badNumber: (text: string) => `“${shown(text)}”登记为数字，却不是数字。${RESAVE}。`,
  badSharedString: (text: string) => `引用了不存在的文字（共享字符串 ${shown(text)}）。${FETCH_AGAIN}。`,
  badCellType: (text: string) => `单元格类型“${shown(text)}”无法识别。${RESAVE}。`,
  badMerge: (text: string) => `合并区域“${shown(text)}”无法识别。${RESAVE}。`,
  mergesOverlap: `合并区域相互重叠。${RESAVE}。`,
  badColumns: `列的设置自相矛盾。${RESAVE}。`,
  uncomputed: (cell: string, count: number) =>
    `${cell}${count > 1 ? ` 等 ${count.toString()} 个单元格` : ''}只有公式、没有计算结果，按空白处理。请用 Excel 或 WPS 打开并保存一次再试。`,
};
