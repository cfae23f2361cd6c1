import fc from 'fast-check';
import {
  ask,
  explain,
  parseFacts,
  QUESTIONS,
  REGULATIONS,
  type Question,
  type Regulation,
} from '../../../src/rules';
import { sixthRegion } from '../sixth';
import { factsOf } from './random';

/** The same law without what is kept of earlier answers: those hang on the regulation itself. */
const fresh = (regulation: Regulation): Regulation => ({ ...regulation });

const REGIONS = [...REGULATIONS, sixthRegion()];
const RUNS = 25;

function sameAnswer(regulation: Regulation, question: Question, given: Record<string, unknown>): void {
  const facts = parseFacts(given);
  expect(ask(regulation, question, facts)).toEqual(ask(fresh(regulation), question, facts));
}

jest.setTimeout(60_000);

describe.each(REGIONS.map((regulation) => [regulation.id, regulation] as const))(
  'kept conclusions of %s',
  (_id, regulation) => {
    test.each(QUESTIONS)('%s: a warm answer is the answer that fresh work would give', (question) => {
      const arbitrary = factsOf(regulation, question);
      const property = fc.property(fc.array(arbitrary, { minLength: 2, maxLength: 6 }), (list) => {
        for (const facts of list) sameAnswer(regulation, question, facts);
      });
      fc.assert(property, { numRuns: RUNS });
    });

    test.each(QUESTIONS.filter((question) => question !== 'scope'))(
      '%s: a warm explanation is the explanation of these very facts',
      (question) => {
        const arbitrary = factsOf(regulation, question);
        const property = fc.property(fc.array(arbitrary, { minLength: 2, maxLength: 6 }), (list) => {
          for (const given of list) {
            const { facts } = parseFacts(given);
            expect(explain(regulation, question, { facts })).toEqual(
              explain(fresh(regulation), question, { facts }),
            );
          }
        });
        fc.assert(property, { numRuns: RUNS });
      },
    );
  },
);

test('facts in another order are the same question', () => {
  const [region] = REGIONS;
  if (!region) throw new Error('no region');
  const facts = { secret: false, inProjectList: true, totalInvestment: '500万元' };
  const turned = Object.fromEntries(Object.entries(facts).reverse());
  expect(ask(region, 'path', parseFacts(turned))).toEqual(ask(region, 'path', parseFacts(facts)));
});

test('a text cannot pass for another fact', () => {
  const region = sixthRegion([
    'when: { known: omBudgetAmount }',
    'when: { known: missingMaterials }\n    unless: { any: [{ missingMaterials: 无 }, { urgent: true }] }',
  ]);
  const urgent = { missingMaterials: '甲', urgent: true, accepted: false };
  expect(ask(region, 'plan', parseFacts(urgent)).verdict).toBe('silent');
  const text = { missingMaterials: '甲|urgent:true', accepted: false };
  expect(ask(region, 'plan', parseFacts(text)).verdict).toBe('fail');
});

test('an explanation that turns on an amount being given does not repeat another amount', () => {
  const region = sixthRegion([
    'require: [{ that: { accepted: true }, label: 已通过验收 }]\n    then: { text: 已通过验收，可以安排运维经费 }\n    failed: { text: 尚未通过验收，不安排运维经费 }',
    'then: { text: 可以安排运维经费 }',
  ]);
  const told = ['5万元', '7万元'].map((omBudgetAmount) =>
    explain(region, 'plan', { facts: parseFacts({ omBudgetAmount }).facts }).provisions.map(
      ({ because }) => because,
    ),
  );
  expect(told[0]).toEqual([['运维经费安排：已填']]);
  expect(told[1]).toEqual(told[0]);
});

test('more situations than are kept do not disturb the answers', () => {
  const region = sixthRegion();
  for (let number = 0; number < 6_000; number += 1)
    ask(region, 'adjust', parseFacts({ adjustmentShare: number / 100, goalUnchanged: true }));
  const facts = { approvedTotal: 100, adjustedTotal: 100, adjustmentAmount: 10, priorAdjustmentAmount: 0 };
  expect(ask(region, 'adjust', parseFacts(facts)).verdict).toBe('self-adjust');
});
