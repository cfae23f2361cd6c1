import { readDecisions, type Decision } from '../../../src/budget';

const FINGERPRINT = {
  sheet: '预算',
  item: '防火墙',
  spec: '',
  section: '',
  amount: '8',
  occurrence: 1,
  of: 1,
  nth: 1,
};

const CONTENT = {
  reclassify: { to: { kind: 'firewall' }, reason: '看错了' },
  verdict: { to: { verdict: 'out' }, reason: '已列他处', region: 'liangping' },
  accept: { region: 'liangping', own: { verdict: 'in', kind: 'firewall' } },
  answer: { facts: { itemRelated: true } },
  note: { reason: '待补合同' },
} as const;

let counter = 0;

/** An entry of a file of decisions, as plain data; what is given replaces what stands by itself. */
export function entry(
  kind: Decision['kind'],
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  counter += 1;
  const target = 'wording' in given ? { scope: 'wording' } : { scope: 'line', fingerprint: FINGERPRINT };
  return {
    id: `d${String(counter)}`,
    kind,
    reviewer: '张三',
    at: '2026-11-21T09:00:00Z',
    ...target,
    ...CONTENT[kind],
    ...given,
  };
}

export const fileOf = (...decisions: unknown[]): string =>
  JSON.stringify({ format: 'govit-decisions', version: 1, decisions });

/** A decision that is usable. */
export function decision(kind: Decision['kind'], given: Readonly<Record<string, unknown>> = {}): Decision {
  const { decisions, problems } = readDecisions(fileOf(entry(kind, given)));
  const [made] = decisions;
  if (made === undefined) throw new Error(problems.join());
  return made;
}
