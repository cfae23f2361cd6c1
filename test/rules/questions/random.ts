import fc from 'fast-check';
import { FACTS, type FactDefinition, type Question, type Regulation } from '../../../src/rules';
import { conditionsOf } from '../../../src/rules/provision';

/** Random facts of a question, close to what its conditions ask: amounts at and beside thresholds, named values, odd texts. */

function amounts(regulation: Regulation, id: string): string[] {
  const limits = [...regulation.thresholds.values()].flatMap(({ fact, measure }) =>
    fact === id && 'value' in measure ? [measure.value] : [],
  );
  const near = limits.flatMap((limit) => ['-0.01', '0', '0.01'].map((step) => limit.plus(step).toFixed()));
  return [...near, '1', '5000', '1000000', '1000000.01', '98765432.1'];
}

function valueOf(regulation: Regulation, { id, type, values }: FactDefinition): fc.Arbitrary<unknown> {
  switch (type) {
    case 'money':
    case 'percent':
    case 'months':
      return fc.constantFrom(...amounts(regulation, id));
    case 'count':
      return fc.integer({ min: 0, max: 2030 });
    case 'yesno':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.keys(values ?? {}));
    case 'date':
      return fc.constantFrom('2022-09-30', '2024-02-29', '2026-03-15', '2026-12-31');
    case 'text':
      return fc.constantFrom('', '数据资源目录', '审计报告|secret:true', 'true');
  }
}

/** Each fact that the question can turn on is given or left out. */
export function factsOf(regulation: Regulation, question: Question): fc.Arbitrary<Record<string, unknown>> {
  const asked = regulation.byQuestion[question].flatMap(conditionsOf).flatMap(({ facts }) => [...facts]);
  const shape = [
    ...new Set([...asked, 'decisionDate', 'approvedTotal', 'adjustmentAmount', 'priorAdjustmentAmount']),
  ]
    .flatMap((id) => FACTS.get(id) ?? [])
    .filter(({ id }) => id !== 'item')
    .map((fact) => [fact.id, valueOf(regulation, fact)] as const);
  const item = fc.constantFrom('台式电脑', '机房建设', '高清摄像头', '政务云租赁', '办公耗材');
  return fc.record(
    { ...Object.fromEntries(shape), ...(question === 'scope' ? { item } : {}) },
    { requiredKeys: question === 'scope' ? ['item'] : [] },
  );
}
