import { enUS } from './en-US';
import { zhCN, type Texts } from './zh-CN';

export type { Texts } from './zh-CN';

/** The texts in a language: English where it is English, Chinese everywhere else. */
export function textsFor(language: string): Texts {
  return language.toLowerCase().startsWith('en') ? enUS : zhCN;
}
