import fc from 'fast-check';
import { readDecisions, withDecision, withoutDecision, writeDecisions } from '../../../src/budget';
import { decision, entry, fileOf } from './make';

const KINDS = ['reclassify', 'verdict', 'accept', 'answer', 'note'] as const;

test('decisions of every kind come back as they were, with what a later version added', () => {
  const entries = KINDS.map((kind) => entry(kind, { later: { more: [1] } }));
  const { decisions, aside, problems } = readDecisions(fileOf(...entries));
  expect(decisions).toEqual(entries);
  expect({ aside, problems }).toEqual({ aside: [], problems: [] });
  expect(readDecisions(writeDecisions({ decisions, aside })).decisions).toEqual(entries);
});

describe('an entry that cannot be used is named, kept aside and written again', () => {
  test.each([
    ['no reason for another kind', entry('reclassify', { reason: ' ' }), 'reason'],
    ['no reason for a verdict', entry('verdict', { reason: undefined }), 'reason'],
    [
      'a kind of expense that is not known',
      entry('reclassify', { to: { kind: 'unicorn' } }),
      '没有这个费用种类',
    ],
    ['a kind where a verdict belongs', entry('verdict', { to: { kind: 'firewall' } }), 'to'],
    ['a verdict without its region', entry('verdict', { region: undefined }), 'region'],
    ['a region that is not known', entry('accept', { region: 'mars' }), '没有这个地区'],
    ['no reviewer', entry('note', { reviewer: '' }), 'reviewer'],
    ['a day that is none', entry('note', { at: '2026-13-41T09:00:00Z' }), '日期'],
    ['a day without a time', entry('note', { at: '2026-11-21' }), '日期'],
    ['a line without a fingerprint', entry('note', { fingerprint: undefined }), 'fingerprint'],
    [
      'a count of zero',
      entry('note', {
        fingerprint: { sheet: '', item: '', spec: '', section: '', amount: '', occurrence: 0, of: 1, nth: 1 },
      }),
      '从 1 起',
    ],
    ['a fact that is not known', entry('answer', { facts: { nothing: true } }), 'nothing'],
    ['a fact of the project', entry('answer', { facts: { totalInvestment: '200万元' } }), 'totalInvestment'],
    ['a word for yes or no', entry('answer', { facts: { itemRelated: '是' } }), 'itemRelated'],
    ['a strange kind', { ...entry('note'), kind: 'shred' }, 'reclassify'],
    ['a text', 'x', 'reclassify'],
    ['nothing', null, ''],
  ])('%s', (_, bad, words) => {
    const good = entry('note');
    const { decisions, aside, problems } = readDecisions(fileOf(good, bad));
    expect(decisions).toEqual([good]);
    expect(aside).toEqual([JSON.parse(JSON.stringify(bad))]);
    expect(problems).toEqual([expect.stringContaining('第 2 条')]);
    expect(problems[0]).toContain(words);
    expect(readDecisions(writeDecisions({ decisions, aside }))).toEqual({ decisions, aside, problems });
  });

  test('a second entry of one id with other content; the same content is one entry', () => {
    const first = entry('note', { id: 'x' });
    const second = { ...first, reason: '别的' };
    expect(readDecisions(fileOf(first, first)).problems).toEqual([]);
    const { decisions, aside, problems } = readDecisions(fileOf(first, second));
    expect([decisions, aside]).toEqual([[first], [second]]);
    expect(problems[0]).toContain('第 2 条');
  });
});

test.each([
  ['no JSON', '{"format":', 'JSON'],
  ['something else', '{"format":"other"}', 'govit-decisions'],
  ['a later version', '{"format":"govit-decisions","version":2,"decisions":[]}', '升级'],
  ['no list', '{"format":"govit-decisions","version":1,"decisions":{}}', '列表'],
  ['an empty text', '', 'JSON'],
])('%s is told and given back', (_, json, words) => {
  expect(readDecisions(json)).toEqual({
    decisions: [],
    aside: [],
    unread: json,
    problems: [expect.stringContaining(words)],
  });
});

test('any JSON is read without an exception, and every entry is a decision or kept aside', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.jsonValue(),
          fc
            .constantFrom(...KINDS)
            .chain((kind) => fc.jsonValue().map((reason) => entry(kind, { reason, id: 'same' }))),
        ),
      ),
      (entries) => {
        const { decisions, aside, problems } = readDecisions(fileOf(...entries));
        expect(aside).toHaveLength(problems.length);
        expect(decisions.length + aside.length).toBeLessThanOrEqual(entries.length);
      },
    ),
  );
});

test('a decision is taken back by its id', () => {
  const [a, b] = [decision('note'), decision('verdict')];
  const both = withDecision(withDecision([], a), b);
  expect(withoutDecision(both, a.id)).toEqual([b]);
  expect(withDecision(both, { ...a, reason: '改' } as typeof a)).toEqual([b, { ...a, reason: '改' }]);
});
