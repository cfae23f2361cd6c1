import { makeClassifier, type Classify } from './classifier';
import { Corrections } from './corrections';
import { mergeCorrections as merge, type MergedCorrections } from './mergeCorrections';
import { fold, strip } from './normalize';
import { makeReader } from './reader';
import { CATEGORY_IDS, type CategoryId, type Reading } from './reading';
import { loadVocabulary } from './vocabulary';

export { CATEGORY_IDS, type CategoryId, type KindOfExpense, type Reading } from './reading';
export { Corrections, type Correction } from './corrections';
export type { MergedCorrections } from './mergeCorrections';
export { simplify } from './normalize';

/** A kind as shown to a user. */
export interface NamedKind {
  id: string;
  category: CategoryId;
  name: string;
}

const CATEGORY_NAMES: Record<CategoryId, string> = {
  sensor: '传感器',
  camera: '摄像头',
  rfid: 'RFID',
  data_terminal: '数据采集终端',
  other_sensing: '其他感知设备',
  computer: '电脑',
  office_overhead: '办公耗材、办公设施更换、人员工资、差旅费、学习培训费等',
  ops_tools: '备品备件、运维专用工具、服务台、专用车辆等',
  gov_extranet: '政务外网',
  gov_intranet: '政务内网',
  internet: '互联网',
  private_network: '业务专网',
  telephone: '电话线路',
  server_storage: '服务器存储',
  security_consulting: '安全咨询',
  security_testing: '安全测评、安全整改',
  lan: '局域网络',
  machine_room: '机房环境',
  cloud: '租用云服务',
  base_data: '政务基础数据',
  theme_data: '政务主题数据',
  software_license: '虚拟化、数据库等正版软件授权',
  courseware: '电子课件、课程',
  data_collection: '数据采集',
  data_processing: '数据加工处理',
  business_system: '业务系统、办公自动化等应用系统',
  promotion: '推广宣传及内容更新维护',
  project_services: '设计咨询、招标代理、工程监理、软件测评等',
  unlisted: '未列明',
  not_an_item: '非费用项',
};

const vocabulary = loadVocabulary();

/** All kinds of expense, in the order of their files; `not_an_item` is none of them. */
export const KINDS: readonly NamedKind[] = [...vocabulary.kinds.values()].map(({ id, category, name }) => ({
  id,
  category,
  name,
}));

let classifier: Classify | undefined;

/**
 * Reads a budget line: what is being bought, how sure that is, and which words decided. Never throws; takes time linear
 * in the length of the line. Without `sure`, `kind` is the likeliest reading and `alternatives` are the others.
 *
 * @param item the line as written
 * @param spec its specification column, read only where it changes the meaning
 * @param corrections the unit's own table, which wins over the built-in terms
 */
export function classify(item: string, spec?: string, corrections?: Corrections): Reading {
  classifier ??= makeClassifier(makeReader(vocabulary));
  return classifier(item, spec, corrections);
}

/** The Chinese name of a row of the annex; 未列明 where the annex is silent. */
export function categoryName(id: CategoryId): string {
  return CATEGORY_NAMES[id];
}

/** The Chinese name of a kind; an unknown id comes back as it is. */
export function kindName(id: string): string {
  return id === 'not_an_item' ? CATEGORY_NAMES.not_an_item : (findKind(id)?.name ?? id);
}

const KINDS_BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** A kind by its id. */
export function findKind(id: string): NamedKind | undefined {
  return KINDS_BY_ID.get(id);
}

/** Whether a text is the id of a category. */
export function isCategoryId(id: string): id is CategoryId {
  return (CATEGORY_IDS as readonly string[]).includes(id);
}

/** A wording as it is compared: lines of the same one differ in width, number, quantity or year at most. */
export function wordingOf(text: string): string {
  return strip(fold(text));
}

/** A table of corrections from its entries; throws, in Chinese, naming an entry that is not usable. */
export function makeCorrections(entries: readonly { wording: string; kind: string }[] = []): Corrections {
  return new Corrections(vocabulary.kinds, entries);
}

/** A table of corrections as JSON text. */
export function exportCorrections(corrections: Corrections): string {
  return corrections.toJson();
}

/** A table of corrections from JSON text; throws, in Chinese, naming an entry that is not usable. */
export function importCorrections(json: string): Corrections {
  return Corrections.fromJson(json, vocabulary.kinds);
}

/**
 * A table of corrections from JSON text put into one that is there; where they differ, what came counts.
 *
 * @throws Error in Chinese where the text is no table at all
 */
export function mergeCorrections(present: Corrections, json: string): MergedCorrections {
  return merge(present, json, vocabulary.kinds);
}
