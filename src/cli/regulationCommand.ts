import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { checkRegulation } from '../rules/check';
import {
  DataError,
  findRegulation,
  loadRegulation,
  nameOfItem,
  REGULATIONS,
  type Regulation,
} from '../rules';
import { readArguments, UsageError } from './usage';

function list(): number {
  for (const { id, name, title, document, status, statusNote, effective, provisions } of REGULATIONS) {
    const rules = new Set(provisions.map(({ rule }) => rule)).size;
    const state = status === 'draft' ? (statusNote ?? '草案') : `自 ${effective ?? '？'} 起施行`;
    process.stdout.write(`${id}\t${name}\t《${title}》${document ?? ''}\t${state}\t${rules} 条规则\n`);
  }
  return 0;
}

function show(region: string | undefined, article: string | undefined): number {
  if (region === undefined) throw new UsageError('请写明地区：govit regulation show 梁平 [--article 第九条]');
  const regulation = findRegulation(region);
  const entries = [...regulation.provisions, ...regulation.advice].filter(
    (entry) => article === undefined || entry.article.startsWith(article),
  );
  if (entries.length === 0) throw new UsageError(`《${regulation.title}》没有写成规则的“${article ?? ''}”。`);
  process.stdout.write(`《${regulation.title}》${regulation.document ?? ''}\n`);
  const seen = new Set<string>();
  for (const entry of entries) {
    const line = `${entry.article}\t${entry.rule}\t${entry.summary}`;
    if (!seen.has(line)) process.stdout.write(`${line}\n`);
    seen.add(line);
  }
  return 0;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`${file}：没有这个文件，请核对路径。`);
    if (code === 'EISDIR') throw new UsageError(`${file}：这是文件夹，请给出其中的 .yaml 文件。`);
    throw new UsageError(`${file}：无法读取，请检查权限。`);
  }
}

/** Reads a regulation file as the build does: failsafe schema, every scalar a text. */
function readRegulation(file: string): Regulation {
  const document = parseDocument(readText(file), { schema: 'failsafe', merge: true, uniqueKeys: true });
  const [problem] = document.errors;
  if (problem)
    throw new DataError(
      basename(file),
      `第 ${problem.linePos?.[0].line ?? '？'} 行`,
      '',
      `不是合法的 YAML：${problem.message.split('\n')[0] ?? ''}`,
    );
  return loadRegulation(document.toJS(), basename(file), nameOfItem);
}

/** The text beside the file, by the regulation's id: texts/<id>.txt or <id>.txt. */
function findText(file: string, id: string): string | undefined {
  for (const candidate of [join(dirname(file), 'texts', `${id}.txt`), join(dirname(file), `${id}.txt`)]) {
    try {
      return readFileSync(candidate, 'utf8');
    } catch {
      // Not there; the next place is tried, and its absence is told by the caller.
    }
  }
  return undefined;
}

function validateFile(file: string | undefined, textFile: string | undefined): number {
  if (file === undefined)
    throw new UsageError('请写明文件：govit regulation validate 文件.yaml [--text 条文全文.txt]');
  const regulation = readRegulation(file);
  const text = textFile === undefined ? findText(file, regulation.id) : readText(textFile);
  const problems = checkRegulation(regulation, text);
  for (const { text: problem } of problems) process.stdout.write(`${problem}\n`);
  if (text === undefined)
    process.stdout.write(`提示：没有条文全文（texts/${regulation.id}.txt 或 --text），未核对引文。\n`);
  process.stdout.write(
    problems.length === 0
      ? `${basename(file)}：${regulation.provisions.length} 条，没有发现问题。\n`
      : `${basename(file)}：发现 ${problems.length} 个问题。\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

/** `govit regulation list | show R [--article A] | validate FILE [--text FILE]`. */
export function regulationCommand(args: string[]): number {
  const { values, positionals } = readArguments(args, {
    article: { type: 'string' },
    text: { type: 'string' },
  });
  const [action, subject, ...more] = positionals;
  const unused = action === 'list' && subject !== undefined ? [subject, ...more] : more;
  if (unused.length > 0) throw new UsageError(`多余的参数：${unused.join('、')}；一次只能给一个。`);
  switch (action) {
    case 'list':
      return list();
    case 'show':
      return show(subject, values.article);
    case 'validate':
      return validateFile(subject, values.text);
    default:
      throw new UsageError(
        '用法：govit regulation list | show 地区 [--article 第九条] | validate 文件.yaml [--text 条文全文.txt]',
      );
  }
}
