import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Bad input or usage: the message goes to stderr, the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `govit ${GOVIT_VERSION} · 政务信息化预算核对

用法：
  govit check 文件.xlsx… --region 地区 [--sheet 工作表] [--unit 元|万元] [--facts 事实.json] [--date yyyy-mm-dd] [--json]
              [--ignore-decisions]      不采用文件所带的复核意见、本单位词库和设置
  govit adjust 文件.xlsx [调整后.xlsx] --region 地区 [--approved 列] [--adjusted 列] [--sheet 工作表] [--unit 元|万元] [--facts 事实.json] [--date yyyy-mm-dd] [--json]
              [--ignore-decisions]      不采用文件所带的设置（只有一个文件时采用）
  govit classify [--region 地区]        从标准输入逐行读费用名称（或 {"item","spec"}），逐行写 JSON
  govit ask [--explain]                 从标准输入逐行读问题 {"id","region","question","facts"}，逐行写 JSON
  govit regulation list                 列出内置规定
  govit regulation show 地区 [--article 第九条]
  govit regulation validate 文件.yaml

退出码：0 完成，没有错误；1 完成，发现错误；2 输入或用法有误。`;

/** Whether help is asked for, be it of the program or behind a command; what follows `--` are files. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return args[0] === 'help' || options.includes('--help') || options.includes('-h');
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** A piece of the command line as Node parses it; only options have a name. */
interface Token {
  kind: string;
  name?: string;
  value?: string | undefined;
}

/** @throws {UsageError} where an option that takes one value is given twice: neither is known to be the one that is meant */
function refuseRepeated(tokens: readonly Token[]): void {
  const values = new Map<string, string>();
  for (const { name, value } of tokens) {
    if (name === undefined || value === undefined) continue;
    const before = values.get(name);
    if (before !== undefined)
      throw new UsageError(`选项 --${name} 只能写一次，现在写了 ${before} 和 ${value}；请只留一个。`);
    values.set(name, value);
  }
}

/** A command's options and free arguments, with a Chinese message where one is not known, lacks its value or is given twice. */
export function readArguments<T extends Options>(args: string[], options: T) {
  const { tokens, ...read } = parse(args, options);
  refuseRepeated(tokens);
  return read;
}

function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const subject = /'(-[^' ]+)/u.exec((error as Error).message)?.[1] ?? '';
    const problem =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有选项 ${subject}` : `选项 ${subject} 缺少值，或不应带值`;
    throw new UsageError(`${problem}。\n\n${USAGE}`);
  }
}
