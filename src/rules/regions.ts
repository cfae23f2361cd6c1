import { categoryName, findKind, simplify } from './expenses';
import { CATEGORY_IDS, type CategoryId } from './expenses/reading';
import { makeRegulation } from './regulation/make';
import type { Regulation } from './regulation/regulation';
import type { RegulationData } from './regulation/shape';
import liangping from './regulations/liangping.yaml';
import shizuishan from './regulations/shizuishan.yaml';
import sichuan from './regulations/sichuan.yaml';
import tunxi from './regulations/tunxi.yaml';
import xunyang from './regulations/xunyang.yaml';

/** The regulation files of the product. A new region is a new file here, and nothing else. */
const FILES: readonly (readonly [file: string, data: unknown])[] = [
  ['liangping.yaml', liangping],
  ['shizuishan.yaml', shizuishan],
  ['sichuan.yaml', sichuan],
  ['tunxi.yaml', tunxi],
  ['xunyang.yaml', xunyang],
];

/** Chinese name of a category or kind of expense; undefined where there is none of this id. */
export function nameOfItem(level: 'category' | 'kind', id: string): string | undefined {
  if (level === 'kind') return findKind(id)?.name;
  return (CATEGORY_IDS as readonly string[]).includes(id) ? categoryName(id as CategoryId) : undefined;
}

/** The regulations that are built in. */
export const REGULATIONS: readonly Regulation[] = FILES.map(([file, data]) =>
  makeRegulation(data as RegulationData, file, nameOfItem),
);

/** A region that is not built in. */
export class RegionError extends Error {
  override readonly name = 'RegionError';
}

/**
 * Finds a regulation by region: its id, or the Chinese name short or full (梁平, 梁平区, 重庆市梁平区), in traditional
 * characters too.
 *
 * @throws {RegionError} listing what is known
 */
export function findRegulation(region: string, among: readonly Regulation[] = REGULATIONS): Regulation {
  const word = simplify(region.normalize('NFKC').replace(/\s+/gu, ''));
  const found = among.find(
    ({ id, name, aliases }) => id === word.toLowerCase() || name === word || aliases.includes(word),
  );
  if (found) return found;
  throw new RegionError(
    `没有地区“${region}”的规定。可用：${among.map(({ id, name }) => `${name}（${id}）`).join('、')}`,
  );
}
