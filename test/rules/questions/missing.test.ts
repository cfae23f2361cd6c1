import fc from 'fast-check';
import { ask, findRegulation, parseFacts, REGULATIONS, type PathAnswer } from '../../../src/rules';
import { factsOf } from './random';

const path = (region: string, facts: Record<string, unknown>) =>
  ask(findRegulation(region), 'path', parseFacts(facts)) as PathAnswer;

describe('missing facts stand in the order in which they matter', () => {
  test('what leaves the path open comes first', () => {
    const { verdict, missing } = path('屯溪', {
      projectClass: 'new',
      inYearPlan: true,
      investment: '120万元',
    });
    expect(verdict).toBe('incomplete');
    expect(missing[0]).toBe('procurementLimit');
  });

  test('what can block a path stands before what only adds a step or a warning', () => {
    const { missing } = path('梁平', { projectClass: 'new', totalInvestment: '500万元' });
    const deciding = [
      'inProjectList',
      'secret',
      'expertReviewed',
      'unitType',
      'systemCriteriaMet',
      'onUnifiedPlatform',
    ];
    const adding = [
      'overallSchemeFiled',
      'dataGovernanceDone',
      'crossDepartment',
      'procurementPackageAmount',
    ];
    const places = (ids: string[]) => ids.map((id) => missing.indexOf(id));
    expect(Math.min(...places([...deciding, ...adding]))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places(deciding))).toBeLessThan(Math.min(...places(adding)));
  });

  test('the facts of the branches are the first of the missing ones', () => {
    const arbitrary = fc
      .constantFrom(...REGULATIONS)
      .chain((region) => factsOf(region, 'path').map((facts) => ({ region, facts })));
    fc.assert(
      fc.property(arbitrary, ({ region, facts }) => {
        const { branches, missing } = path(region.id, facts);
        const open = new Set(branches.flatMap((branch) => branch.facts).filter((id) => !(id in facts)));
        expect(new Set(missing.slice(0, open.size))).toEqual(open);
      }),
    );
  });
});
