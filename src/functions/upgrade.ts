import { ask, parseFacts, type Answer, type Regulation } from '../rules';
import { readUnit, readWholeAmount } from './amounts';
import { isWordless, sound, toBlock, type Block } from './cells';
import { beside, each } from './each';
import { moneyFact, names } from './factBlock';
import { MESSAGES } from './messages';
import { notAvailable } from './problem';
import { readRegion } from './region';
import { articlesOf, cautionsOf, clause, draftMark } from './wording';

/** CLASS: is an upgrade O&M or construction? */

function writeClass(regulation: Regulation, answer: Answer): string {
  const { classes, classOpen, missing, note } = MESSAGES;
  if (answer.verdict === 'incomplete' && answer.missing.length > 0)
    throw notAvailable(missing(names(answer.missing)));
  const decided = (classes as Partial<Record<string, string>>)[answer.verdict];
  const told = decided
    ? `${decided}（${answer.echo}，${articlesOf(answer)}）`
    : `${classOpen}：${clause(answer.text)}`;
  return [told + draftMark(regulation), ...cautionsOf(answer).map(note)].join('。');
}

/**
 * 运维 or 建设 for each upgrade.
 *
 * @param functionChanged 是 or 否 for each amount, or one for all; blank is not known
 */
export function classOf(amounts: unknown, functionChanged: unknown, region: unknown, unit: unknown): Block {
  const regulation = readRegion(region);
  const moneyUnit = readUnit(unit);
  const block = toBlock(amounts);
  const changedAt = beside(toBlock(functionChanged), block);
  return each(block, (cell, row, column) => {
    const yuan = readWholeAmount(cell, moneyUnit);
    if (yuan === undefined) return '';
    const changed = sound(changedAt(row, column));
    const facts = parseFacts({
      projectClass: 'upgrade',
      upgradeAmount: moneyFact(yuan),
      functionChanged: isWordless(changed) ? null : changed,
    });
    return writeClass(regulation, ask(regulation, 'class', facts));
  });
}
