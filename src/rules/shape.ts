import * as v from 'valibot';
import { DataError } from './dataError';

export { DataError } from './dataError';

/** Pieces of the shapes in which data is validated, and the one way in which a fault is told. */

/** YAML is read with the failsafe schema, so every scalar arrives as text. */
export const text = v.pipe(v.string('应为文字'), v.trim(), v.nonEmpty('不能为空'));

export const textList = v.array(text, '应为列表，如 [甲, 乙]');

/** One text or a list of texts, always given on as a list. */
export const oneOrMore = v.pipe(
  v.union([text, textList], '应为文字或文字的列表'),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

export const truthText = v.pipe(
  v.picklist(['true', 'false'], '应为 true 或 false'),
  v.transform((value) => value === 'true'),
);

export const wholeNumber = v.pipe(v.string('应为整数'), v.regex(/^-?\d+$/u, '应为整数'), v.transform(Number));

/** Where in the data a fault lies: the entry is told by its id where the list entry has one. */
function locate(
  path: readonly PropertyKey[],
  data: unknown,
  idKeys: readonly string[],
): { entry: string; field: string } {
  let node: unknown = data;
  let entry = '';
  const field: string[] = [];
  for (const key of path) {
    node =
      typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[key] : undefined;
    const id = idKeys
      .map((name) => (node as Record<string, unknown> | undefined)?.[name])
      .find((value) => typeof value === 'string');
    if (typeof key === 'number' && id !== undefined) {
      entry = String(id);
      field.length = 0;
    } else field.push(String(key));
  }
  return { entry, field: field.join('.') };
}

/**
 * Validates data against its shape.
 *
 * @param schema the shape
 * @param data the data as read
 * @param file name of the file, for the error
 * @param idKeys keys that name a list entry, for the error
 * @throws {DataError} at the first fault
 */
export function validate<T extends v.GenericSchema>(
  schema: T,
  data: unknown,
  file: string,
  idKeys: readonly string[] = ['id'],
): v.InferOutput<T> {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const issue = deepest(result.issues[0]);
  const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
  const { entry, field } = locate(path, data, idKeys);
  throw new DataError(file, entry, field, describe(issue));
}

function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  return issue;
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return `不认识的字段`;
  if (issue.received === 'undefined') return '缺少这个字段';
  return /[\u4e00-\u9fff]/u.test(issue.message)
    ? `${issue.message}（现为 ${issue.received}）`
    : `不合要求：应为 ${String(issue.expected)}，现为 ${issue.received}`;
}
