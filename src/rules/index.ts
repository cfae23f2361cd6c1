/** The law: what the other folders may use of it. */
export type {
  Answer,
  Basis,
  Branch,
  ProvisionTrace,
  ScopeAnswer,
  ScopeVerdict,
  Step,
  ThresholdDistance,
  Warning,
} from './answer';
export { exact, fromDouble, toPlain, ZERO } from './decimal';
export { addMonths, readDate, type PlainDate } from './dates';
export { FactError, NO_FACTS, type Facts, type FactValue } from './facts/facts';
export { parseFacts, type ParsedFacts } from './facts/parse';
export { FACTS, factLabel, valueLabel, type FactDefinition } from './facts/vocabulary';
export {
  carriesUnit,
  inYuan,
  moneyUnitOf,
  readMoney,
  writeMoney,
  MONEY_UNITS,
  type MoneyUnit,
} from './money';
export { ask, type AnyAnswer, type PathAnswer } from './questions/ask';
export { explain, type Explanation } from './questions/explain';
export { askScope, type ItemAnswer } from './questions/scope';
export { findRegulation, nameOfItem, RegionError, REGULATIONS } from './regions';
export { amountFactOf } from './regulation/subject';
export { loadRegulation } from './regulation/load';
export type { Provision, Regulation } from './regulation/regulation';
export { QUESTIONS, VERDICTS, type Question } from './regulation/terms';
export { DataError } from './dataError';
