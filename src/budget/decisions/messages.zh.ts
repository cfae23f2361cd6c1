import { factLabel, valueLabel } from '../../rules';

/** What is said of decisions and of the texts that hold them. */
export const zh = {
  // Shape
  object: '应为一组字段',
  list: '应为列表',
  text: '应为文字',
  count: '应为从 1 起的整数',
  moment: '应为日期和时间，如 2026-11-21T09:30:00+08:00',
  kinds: '应为 reclassify（改判类别）、verdict（改判）、accept（采纳）、answer（补充事实）、note（备注）之一',
  scope: '应为 line（仅此行，附 fingerprint）或 wording（同名，附 wording）',
  verdictIds: (ids: readonly string[]) => `应为 ${ids.join('、')} 之一`,
  noKind: '没有这个费用种类',
  noRegion: '没有这个地区',
  factValue: '应为 true、false 或文字',
  factOfLine: (id: string) => `${id} 不是逐行填写的事实，或取值不在其列`,
  twiceTheSameId: '编号与前面的一条相同而内容不同',
  // File
  entry: (number: number) => `复核意见第 ${number} 条`,
  noJson: '复核意见不是有效的 JSON',
  otherFormat: (format: string) => `不是 GOVIT 复核意见（format 应为 ${format}）`,
  otherVersion: (version: string) => `复核意见的版本是 ${version}，请升级 GOVIT 后再读`,
  noList: '复核意见的 decisions 应为列表',
  // Words
  ruling: (who: string, outcome: string, reason: string) =>
    `${who} ${outcome}${reason === '' ? '' : `：${reason}`}`,
  reclassified: (name: string) => `改判为${name}`,
  overruled: (verdict: string) => `改判${verdict}`,
  accepted: (verdict: string) => `采纳${verdict}`,
  own: (verdict: string, articles: string) =>
    `（GOVIT：${verdict}${articles === '' ? '' : `，${articles}`}）`,
  changes: {
    amount: '【金额已变，请复核】',
  },
  withheld: (words: string) => `待复核：${words}`,
  conflict: (words: string) => `复核意见不一，请商定后重新改判：${words}`,
  outdated: (words: string, verdict: string) => `${words}【现为${verdict}，请复核】`,
  answered: (who: string, facts: Readonly<Record<string, boolean | string>>) =>
    `${who} 补充：${Object.entries(facts).map(factWords).join('、')}`,
  contested: (ids: readonly string[]) => `${ids.map(factLabel).join('、')}填法不一，按未知处理`,
  noted: (who: string, note: string) => `${who} 备注：${note}`,
  // Findings
  line: (row: number, item: string) => `第 ${row} 行“${item.replace(/\s+/gu, ' ')}”`,
  lost: (item: string, words: string) =>
    `原表“${item}”一行已改、已删或与同名的行无从分辨，复核意见未采用：${words}；请在新的行上重新改判，或撤销该意见`,
  elsewhere: (count: number) => `另有 ${count} 条为其他地区作出的判定，未采用`,
};

function factWords([id, value]: [string, boolean | string]): string {
  return `${factLabel(id)}：${typeof value === 'boolean' ? (value ? '是' : '否') : valueLabel(id, value)}`;
}
