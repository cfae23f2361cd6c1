import { isBlank } from '../budget/cells';
import { askScope, NO_FACTS, REGULATIONS, type Regulation, type ScopeAnswer } from '../rules';
import { categoryName, classify, kindName, type KindOfExpense, type Reading } from '../rules/expenses';
import { sound, toBlock, type Block, type Cell } from './cells';
import { each } from './each';
import { factsOf, readFactBlock } from './factBlock';
import { MESSAGES } from './messages';
import { invalid } from './problem';
import { readRegionOrAnnex } from './region';
import { table } from './table';
import { articlesOf, draftMark, writeBasis } from './wording';

/** What is being bought, and whether it may be paid: CATEGORY, KIND, SCOPE, BASIS, COMPARE. */

/** So many readings are named where the words are not sure. */
const NAMED = 4;

/** The words of an item; undefined where the cell is blank (0 on the desktop, null on the web). */
export function readItem(cell: Cell): string | undefined {
  const value = sound(cell);
  if (value === 0 || isBlank(value)) return undefined;
  if (typeof value !== 'string') throw invalid(MESSAGES.itemText(String(value)));
  return value;
}

/** 待判定：A／B. */
function eitherOf(reading: Reading, nameOf: (kind: KindOfExpense) => string): string {
  const all = [...new Set([reading, ...reading.alternatives].map(nameOf))];
  const named = all.slice(0, NAMED).join('／');
  return MESSAGES.either(all.length > NAMED ? MESSAGES.among(named) : named);
}

const nameOfKind = ({ kind }: KindOfExpense): string => kindName(kind);
const nameOfRow = ({ category }: KindOfExpense): string => categoryName(category);
/** Several kinds that the annex does not list would all read 未列明: there the kind tells them apart. */
const nameOfEither = (kind: KindOfExpense): string =>
  kind.category === 'unlisted' ? nameOfKind(kind) : nameOfRow(kind);

/** The row of the annex; 未列明; or 待判定 with what the words could mean. */
export function writeCategory(reading: Reading): string {
  return reading.sure ? nameOfRow(reading) : eitherOf(reading, nameOfEither);
}

function ofItems(items: unknown, write: (item: string, row: number, column: number) => string): Block {
  return each(toBlock(items), (cell, row, column) => {
    const item = readItem(cell);
    return item === undefined ? '' : write(item, row, column);
  });
}

/** The category of each item. */
export function category(items: unknown): Block {
  return ofItems(items, (item) => writeCategory(classify(item)));
}

/** The finer kind of each item. */
export function kind(items: unknown): Block {
  return ofItems(items, (item) => {
    const reading = classify(item);
    return reading.sure ? nameOfKind(reading) : eitherOf(reading, nameOfKind);
  });
}

/** 经评估后纳入：还需…, 有条件纳入：需…. */
function writeConditions(conditions: readonly string[]): string {
  const others = conditions.filter((condition) => !condition.includes('评估'));
  const rest = others.join('、');
  if (others.length === conditions.length)
    return MESSAGES.verdicts.conditional + (rest === '' ? '' : MESSAGES.needs(rest));
  return MESSAGES.evaluated + (rest === '' ? '' : MESSAGES.also(rest));
}

/** How a regulation words a refusal, gravest first; the words are the regulation's own. */
const REFUSALS = [/受理/u, /不予立项/u, /不得新增/u, /由[^，；。]{1,8}统一建设/u, /重复建设/u];

/** 原则上不予受理（第十三条（一））: the verb is the regulation's, and 原则上 is never dropped. */
function writeRefusal(answer: ScopeAnswer): string {
  const { warnings } = answer;
  // The first sentence names the verdict in the words of the product, the rest is the regulation's.
  const text = answer.text.slice(answer.text.indexOf('。') + 1);
  const found = REFUSALS.map((words) => words.exec(text)?.[0]).find((words) => words !== undefined);
  const verb = found === undefined || /受理/u.test(found) ? MESSAGES.verdicts.refusal : found;
  const softened =
    warnings.some(({ code }) => code === 'in-principle') || text.includes(MESSAGES.inPrinciple);
  const articles = articlesOf(answer);
  return `${softened ? MESSAGES.inPrinciple : ''}${verb}${articles === '' ? '' : `（${articles}）`}`;
}

/** The verdict on an item in words. */
export function writeVerdict(regulation: Regulation, reading: Reading, answer: ScopeAnswer): string {
  if (!reading.sure) return eitherOf(reading, nameOfEither);
  if (reading.category === 'not_an_item') return MESSAGES.notAnItem;
  const words =
    answer.verdict === 'conditional'
      ? writeConditions(answer.conditions)
      : answer.verdict === 'refusal'
        ? writeRefusal(answer)
        : MESSAGES.verdicts[answer.verdict];
  return words + draftMark(regulation);
}

/** Whether each item may be paid from the IT budget. */
export function scope(items: unknown, region: unknown, facts: unknown): Block {
  const { regulation, byDefault } = readRegionOrAnnex(region);
  const block = toBlock(items);
  const givenFor = readFactBlock(facts, undefined, block);
  const mark = byDefault ? MESSAGES.byDefault(regulation.name) : '';
  return ofItems(items, (item, row, column) => {
    const reading = classify(item);
    const verdict = writeVerdict(
      regulation,
      reading,
      askScope(regulation, reading, factsOf(givenFor(row, column))),
    );
    return reading.sure && reading.category !== 'not_an_item' ? verdict + mark : verdict;
  });
}

/** On whose word: the articles for one reading; an item that is not surely read stands on none. */
export function writeItemBasis(regulation: Regulation, reading: Reading, answer: ScopeAnswer): string {
  if (!reading.sure) return MESSAGES.verdicts.undetermined;
  return reading.category === 'not_an_item' ? '' : writeBasis(regulation, answer);
}

/** The articles on which the verdict of each item stands. */
export function basis(items: unknown, region: unknown): Block {
  const { regulation } = readRegionOrAnnex(region);
  return ofItems(items, (item) => {
    const reading = classify(item);
    return writeItemBasis(regulation, reading, askScope(regulation, reading, NO_FACTS));
  });
}

/** The verdict on one item in every region. */
export function compare(item: unknown): Block {
  const words = readItem(toBlock(item)[0]?.[0] ?? null);
  if (words === undefined) return [['']];
  const reading = classify(words);
  return table(
    MESSAGES.compare,
    REGULATIONS.map((regulation) => {
      const answer = askScope(regulation, reading, NO_FACTS);
      return [
        regulation.name,
        writeVerdict(regulation, reading, answer),
        writeItemBasis(regulation, reading, answer),
      ];
    }),
  );
}
