import { askScope, FactError, findRegulation, NO_FACTS, type Regulation } from '../rules';
import { classify } from '../rules/expenses';
import { mapLines } from './lines';
import { readArguments, UsageError } from './usage';

interface Item {
  item: string;
  spec?: string;
}

const SHAPE = '应形如 {"item":"服务器","spec":"2路"}，或只写费用名称';

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * A line is the name of an item, unless it begins as a JSON object does or is a JSON list.
 *
 * @throws {FactError} where it is JSON that is broken or of another shape: its text is not taken for a name
 */
function readItem(line: string): Item {
  const data = /^\s*[{[]/u.test(line) ? parseJson(line) : undefined;
  if (data === undefined && !line.trimStart().startsWith('{')) return { item: line };
  if (data === undefined) throw new FactError('', `不是完整的 JSON，${SHAPE}`);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new FactError('', `不是 JSON 对象，${SHAPE}`);
  const { item, spec } = data as Record<string, unknown>;
  if (item === undefined) throw new FactError('item', `缺少 item（费用名称），${SHAPE}`);
  if (typeof item !== 'string')
    throw new FactError('item', `item（费用名称）应为文字，现为 ${JSON.stringify(item)}，${SHAPE}`);
  if (spec === undefined || spec === null) return { item };
  if (typeof spec !== 'string')
    throw new FactError('spec', `spec（规格）应为文字，现为 ${JSON.stringify(spec)}，${SHAPE}`);
  return { item, spec };
}

function classifyItem({ item, spec }: Item, regulation: Regulation | undefined): object {
  const reading = classify(item, spec);
  const scope = regulation && askScope(regulation, reading, NO_FACTS);
  return {
    item,
    ...(spec === undefined ? {} : { spec }),
    ...reading,
    ...(scope ? { scope } : {}),
  };
}

/** `govit classify`: one item a line in, one reading a line out, in order. Exit 1 where a line could not be read. */
export async function classifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { region: { type: 'string' } });
  if (positionals.length > 0) throw new UsageError('govit classify 从标准输入读取费用名称，不带文件名');
  const regulation = values.region === undefined ? undefined : findRegulation(values.region);
  let failed = false;
  const answer = (text: string, line: number): object => {
    try {
      return classifyItem(readItem(text), regulation);
    } catch (error) {
      if (!(error instanceof FactError)) throw error;
      failed = true;
      return { line, error: { fact: error.fact, text: `第 ${String(line)} 行：${error.text}` } };
    }
  };
  await mapLines(process.stdin, process.stdout, (text, line) =>
    text.trim() === '' ? undefined : JSON.stringify(answer(text, line)),
  );
  return failed ? 1 : 0;
}
