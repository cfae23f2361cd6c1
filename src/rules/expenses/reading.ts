/** What a budget line is, as far as its words tell. */

/** The rows of the 梁平 annex (contract: category ids), and what stands beside them. */
export const CATEGORY_IDS = [
  'sensor',
  'camera',
  'rfid',
  'data_terminal',
  'other_sensing',
  'computer',
  'office_overhead',
  'ops_tools',
  'gov_extranet',
  'gov_intranet',
  'internet',
  'private_network',
  'telephone',
  'server_storage',
  'security_consulting',
  'security_testing',
  'lan',
  'machine_room',
  'cloud',
  'base_data',
  'theme_data',
  'software_license',
  'courseware',
  'data_collection',
  'data_processing',
  'business_system',
  'promotion',
  'project_services',
  'unlisted',
  'not_an_item',
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];

/** A kind of expense: finer than a category, and under exactly one. */
export interface KindOfExpense {
  category: CategoryId;
  /** ASCII id of the kind, e.g. `firewall`. */
  kind: string;
}

/** The classifier's result for one line. Unless `sure`, the line is neither in nor out. */
export interface Reading extends KindOfExpense {
  sure: boolean;
  /** Other kinds that the words could mean, likeliest first; empty where the reading is sure. */
  alternatives: KindOfExpense[];
  /** The words of the line that decided, as written in the (normalised) line. */
  decidedBy: string[];
  /** The unit's own table decided, or had a part in it. */
  corrected?: true;
}
