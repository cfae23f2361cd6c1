/** What is said of settings that cannot be used. */
export const zh = {
  file: '随文件保存的设置',
  sheet: (name: string) => `随文件保存的设置，工作表“${name}”`,
  noJson: '随文件保存的设置不是有效的 JSON',
  object: '应为一组字段',
  letters: '应为列号，如 G',
  row: '应为从 1 起的行号',
  headerRows: '应为表头的首行和末行，如 [3, 4]',
  region: '没有这个地区',
  unit: '应为 元 或 万元',
  fact: '应为 true、false、数或文字',
};
