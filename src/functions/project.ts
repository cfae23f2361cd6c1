import type { Decimal } from 'decimal.js';
import {
  amountFactOf,
  parseFacts,
  ask,
  exact,
  writeMoney,
  type MoneyUnit,
  type PathAnswer,
  type Regulation,
} from '../rules';
import { asNumber, readUnit, readWholeAmount, unitOut } from './amounts';
import { optionalWord, toBlock, type Block, type Cell } from './cells';
import { each } from './each';
import { moneyFact, names, readFactBlock } from './factBlock';
import { MESSAGES } from './messages';
import { readRegion } from './region';
import { table } from './table';
import { cautionsOf, clause, draftMark } from './wording';

/** What an amount must go through: PATH, STEPS, GAP. */

interface Asking {
  regulation: Regulation;
  moneyUnit: MoneyUnit | undefined;
  /** The amount of a cell; undefined where it is blank. */
  amountOf: (cell: Cell) => Decimal | undefined;
  answer: (yuan: Decimal, row: number, column: number) => PathAnswer;
}

/** What PATH and STEPS are told beside the amounts. */
type Given = [region: unknown, projectClass: unknown, unit: unknown, facts: unknown];

/** Reads the arguments that PATH, STEPS and GAP share. */
function asking(amounts: Block, ...[region, projectClass, unit, facts]: Given): Asking {
  const regulation = readRegion(region);
  const moneyUnit = readUnit(unit);
  const word = optionalWord(projectClass);
  const own = word === undefined ? {} : { projectClass: word };
  // A class that is not known is a fault of the argument, not of one cell.
  parseFacts(own);
  const givenFor = readFactBlock(facts, moneyUnit, amounts);
  return {
    regulation,
    moneyUnit,
    amountOf: (cell) => readWholeAmount(cell, moneyUnit),
    answer: (yuan, row, column) =>
      ask(
        regulation,
        'path',
        parseFacts({ ...givenFor(row, column), ...own, [amountFactOf(regulation)]: moneyFact(yuan) }),
      ) as PathAnswer,
  };
}

/** 待补采购限额标准：…→建设方案；…→可行性研究报告. */
function writeBranches({ branches }: PathAnswer): string {
  const results = branches.map(({ condition, documents, basis }) =>
    MESSAGES.branch(condition, documents.join('、') || (basis[0]?.article ?? '')),
  );
  return MESSAGES.open(names(branches.flatMap(({ facts }) => facts)), results.join('；'));
}

/** The words that decide: each part of the conclusion ends with its article, the deciding one comes first. */
function decidingWords({ text }: PathAnswer): string {
  return clause(text.split(/(?<=）)；/u)[0] ?? '');
}

function writePath(regulation: Regulation, answer: PathAnswer): string {
  const open = answer.branches.length > 0;
  const decided = answer.verdict === 'decided' || answer.verdict === 'filing-only';
  const conclusion = open
    ? `${answer.echo}，${writeBranches(answer)}`
    : decided
      ? decidingWords(answer)
      : clause(answer.text);
  const parts = [
    conclusion + draftMark(regulation),
    ...(decided && answer.documents.length > 0 ? [MESSAGES.documents(answer.documents.join('、'))] : []),
    ...(decided && answer.bodies.length > 0 ? [MESSAGES.bodies(answer.bodies.join('→'))] : []),
    ...cautionsOf(answer).map(MESSAGES.note),
  ];
  return `${parts.join('。')}。`;
}

/** The path of each amount in one line. */
export function path(amounts: unknown, ...given: Given): Block {
  const block = toBlock(amounts);
  const { regulation, amountOf, answer } = asking(block, ...given);
  return each(block, (cell, row, column) => {
    const yuan = amountOf(cell);
    return yuan === undefined ? '' : writePath(regulation, answer(yuan, row, column));
  });
}

/** The steps of one amount, a row each; below them the conclusion with the amount, and what must be minded. */
export function steps(amount: unknown, ...given: Given): Block {
  const block = toBlock(amount);
  const { regulation, amountOf, answer } = asking(block, ...given);
  const yuan = amountOf(block[0]?.[0] ?? null);
  if (yuan === undefined) return [['']];
  const found = answer(yuan, 0, 0);
  const rows = found.steps.map(({ stage, action, documents, body, article }, index) => [
    index + 1,
    `${stage}：${action}`,
    documents.join('、'),
    body,
    article,
  ]);
  const conclusion = found.branches.length > 0 ? `${found.echo}，${writeBranches(found)}` : found.text;
  const remarks = [conclusion + draftMark(regulation), ...cautionsOf(found)];
  return table(MESSAGES.steps, [...rows, ...remarks.map((text) => [MESSAGES.remark, text])]);
}

function sideWord(distance: Decimal): string {
  if (distance.isZero()) return MESSAGES.gapOn;
  return distance.isNegative() ? MESSAGES.gapBelow : MESSAGES.gapAbove;
}

/** Each threshold of the path and how far the amount is from it: negative below. */
export function gap(amount: unknown, region: unknown, unit: unknown): Block {
  const block = toBlock(amount);
  const { regulation, moneyUnit, amountOf, answer } = asking(block, region, null, unit, null);
  const yuan = amountOf(block[0]?.[0] ?? null);
  if (yuan === undefined) return [['']];
  const found = answer(yuan, 0, 0);
  const subject = amountFactOf(regulation);
  const measured = found.thresholds
    .filter(({ fact }) => fact === subject)
    .map(({ label, distance, article }) => {
      const boundary = found.warnings.find(
        (warning) => warning.code === 'boundary' && warning.article === article,
      );
      const away = exact(distance);
      const note = away.isZero() && boundary ? boundary.text : sideWord(away);
      return [label, asNumber(away, unitOut(moneyUnit)), note, article];
    });
  const local = [...regulation.thresholds.values()]
    .filter(({ fact, measure }) => fact === subject && 'against' in measure)
    .map(({ measure, article }) => [
      'against' in measure ? names([measure.against]) : '',
      '',
      MESSAGES.gapUnknown,
      article,
    ]);
  const rows = [...measured, ...local];
  const heading = MESSAGES.gap(MESSAGES.taken(writeMoney(yuan)), unitOut(moneyUnit));
  return table(heading, rows.length > 0 ? rows : [[MESSAGES.gapNone, '', found.text]]);
}
