import { isSameReviewer, replacedBy } from '../../../src/taskpane/engine/opinions';
import type { Opinion } from '../../../src/taskpane/engine/engine';

const opinion = (given: Partial<Opinion>): Opinion => ({
  id: 'd1',
  reviewer: '张三',
  text: '',
  outcome: 'verdict in',
  overrules: true,
  outdated: false,
  ...given,
});

const VERDICT = { kind: 'verdict', to: 'in', reason: '同意', extent: 'line' } as const;

test.each([
  ['another verdict', VERDICT, opinion({ outcome: 'verdict out' }), true],
  ['the same verdict', VERDICT, opinion({}), false],
  ['the same verdict for another amount', VERDICT, opinion({ outdated: true }), true],
  ['the same verdict of the reviewer', VERDICT, opinion({ reviewer: '李 四' }), true],
  ['a kind, by a verdict', VERDICT, opinion({ outcome: 'kind server' }), true],
  [
    'the same kind',
    { ...VERDICT, kind: 'reclassify', to: 'server' } as const,
    opinion({ outcome: 'kind server' }),
    false,
  ],
  [
    'what GOVIT itself says, by an acceptance',
    { kind: 'accept' } as const,
    opinion({ outcome: 'verdict out' }),
    false,
  ],
  ['an overruling, by an acceptance', { kind: 'accept' } as const, opinion({}), true],
  [
    'anything, by a note',
    { kind: 'note', reason: '待查' } as const,
    opinion({ outcome: 'verdict out' }),
    false,
  ],
])('whether it is replaced: %s', (_, act, known, expected) => {
  expect(replacedBy(act, '李四', [known], 'out')).toEqual(expected ? [known] : []);
});

test('a name is the same however its letters and blanks are typed', () => {
  expect(isSameReviewer('Ｌｉ　四', 'Li四')).toBe(true);
  expect(isSameReviewer('张三', '')).toBe(false);
});
