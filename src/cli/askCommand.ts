import {
  ask,
  explain,
  FactError,
  findRegulation,
  parseFacts,
  QUESTIONS,
  RegionError,
  type ParsedFacts,
  type Question,
  type Regulation,
} from '../rules';
import { classify } from '../rules/expenses';
import { mapLines } from './lines';
import { readArguments, UsageError } from './usage';

/** An answer, or what is wrong with the line of the question. */
type Line = Record<string, unknown>;

function parseLine(line: string): Line {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Line;
  } catch {
    // Told below, as for every line that is no object.
  }
  throw new FactError(
    '',
    '这一行不是 JSON 对象，应形如 {"id":"1","region":"梁平","question":"path","facts":{"totalInvestment":"300万元"}}',
  );
}

function readQuestion(value: unknown): Question {
  const question = QUESTIONS.find((known) => known === value);
  if (question) return question;
  throw new FactError(
    'question',
    `question 应为 ${QUESTIONS.join('、')} 之一，现为 ${JSON.stringify(value)}`,
  );
}

function readFacts(value: unknown): ParsedFacts {
  if (value === undefined || value === null) return parseFacts({});
  if (typeof value !== 'object' || Array.isArray(value))
    throw new FactError('facts', 'facts 应为对象，如 {"totalInvestment":"300万元"}');
  return parseFacts(value as Line);
}

function explanationOf(regulation: Regulation, question: Question, { facts }: ParsedFacts): object {
  const item = facts.get('item');
  const explanation = explain(regulation, question, {
    facts,
    ...(typeof item === 'string' ? { item: classify(item) } : {}),
  });
  return { explanation };
}

function answerLine(line: string, withExplanation: boolean): Line {
  let id: unknown = null;
  try {
    const asked = parseLine(line);
    id = asked['id'] ?? null;
    if (typeof asked['region'] !== 'string') throw new RegionError('缺少 region（地区）');
    const regulation = findRegulation(asked['region']);
    const question = readQuestion(asked['question']);
    const facts = readFacts(asked['facts']);
    return {
      id,
      ...ask(regulation, question, facts),
      ...(withExplanation ? explanationOf(regulation, question, facts) : {}),
    };
  } catch (error) {
    if (error instanceof FactError) return { id, error: { fact: error.fact, text: error.text } };
    if (error instanceof RegionError) return { id, error: { fact: 'region', text: error.message } };
    throw error;
  }
}

/** `govit ask`: NDJSON questions in, NDJSON answers out, line by line. Exit 1 where a line could not be answered. */
export async function askCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { explain: { type: 'boolean' } });
  if (positionals.length > 0)
    throw new UsageError('govit ask 从标准输入读取问题，不带文件名：govit ask < 问题.ndjson');
  let failed = false;
  await mapLines(process.stdin, process.stdout, (line) => {
    if (line.trim() === '') return undefined;
    const answer = answerLine(line, values.explain === true);
    failed ||= 'error' in answer;
    return JSON.stringify(answer);
  });
  return failed ? 1 : 0;
}
