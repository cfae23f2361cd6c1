import { askScope, findRegulation, NO_FACTS, type Regulation } from '../rules';
import { classify } from '../rules/expenses';
import { mapLines } from './lines';
import { readArguments, UsageError } from './usage';

function readItem(line: string): { item: string; spec?: string } {
  if (!line.trimStart().startsWith('{')) return { item: line };
  try {
    const { item, spec } = JSON.parse(line) as { item?: unknown; spec?: unknown };
    if (typeof item === 'string') return { item, ...(typeof spec === 'string' ? { spec } : {}) };
  } catch {
    // A line that only looks like JSON is an item as it stands.
  }
  return { item: line };
}

function classifyLine(line: string, regulation: Regulation | undefined): string {
  const { item, spec } = readItem(line);
  const reading = classify(item, spec);
  const scope = regulation && askScope(regulation, reading, NO_FACTS);
  return JSON.stringify({
    item,
    ...(spec === undefined ? {} : { spec }),
    ...reading,
    ...(scope ? { scope } : {}),
  });
}

/** `govit classify`: one item a line in, one reading a line out, in order. */
export async function classifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { region: { type: 'string' } });
  if (positionals.length > 0) throw new UsageError('govit classify 从标准输入读取费用名称，不带文件名');
  const regulation = values.region === undefined ? undefined : findRegulation(values.region);
  await mapLines(process.stdin, process.stdout, (line) =>
    line.trim() === '' ? undefined : classifyLine(line, regulation),
  );
  return 0;
}
