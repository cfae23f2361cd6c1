// The rules of each regulation, by kind: how many a fact can decide, and how many of these the cases cover.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REGULATIONS, type Regulation } from '../src/rules';
import { RULE_KINDS } from '../src/rules/regulation/shape';
import { isCovered, readCases } from '../test/rules/regulations/cases';

const DATA = join('test', 'data', 'rules');
const OUTPUT = join('docs', 'rules-coverage.md');

/** Prefix of the rule ids of each region, as in the catalogue of rules. */
const PREFIX: Readonly<Record<string, string>> = {
  liangping: 'LP',
  shizuishan: 'SZ',
  sichuan: 'SC',
  tunxi: 'TX',
  xunyang: 'XY',
};

interface Rule {
  id: string;
  kind: string;
}

function catalogue(): Rule[] {
  const [, ...rows] = readFileSync(join(DATA, 'rules.tsv'), 'utf8').trim().split('\n');
  return rows.map((row) => row.split('\t')).map(([id = '', , , kind = '']) => ({ id, kind }));
}

function coveredRules(regulation: Regulation): Set<string> {
  const file = `${regulation.id}.cases.yaml`;
  const entries = readCases(
    parse(readFileSync(join(DATA, file), 'utf8'), { schema: 'failsafe', merge: true }),
    file,
  );
  return new Set(entries.filter((entry) => isCovered(regulation, entry)).map(({ rule }) => rule));
}

const rules = catalogue();
const regions = REGULATIONS.map((regulation) => {
  const own = rules.filter(({ id }) => id.startsWith(`${PREFIX[regulation.id] ?? '?'}-`));
  const advice = new Map(regulation.advice.map((entry) => [entry.rule, entry]));
  return { regulation, own, advice, covered: coveredRules(regulation) };
});

const cell = (
  own: readonly Rule[],
  covered: ReadonlySet<string>,
  advice: ReadonlyMap<string, unknown>,
): string => {
  const decidable = own.filter(({ id }) => !advice.has(id));
  return own.length === 0
    ? '–'
    : `${decidable.filter(({ id }) => covered.has(id)).length}/${decidable.length}`;
};

const lines = [
  '# 规则覆盖',
  '',
  '每格：有测试的规则数／事实能够判定的规则数。“有测试”指至少两组事实结果不同并引用该规则（`test/data/rules/*.cases.yaml`）。由 `npm run rules:coverage` 生成。',
  '',
  `| 种类 | ${regions.map(({ regulation }) => regulation.name).join(' | ')} |`,
  `| --- | ${regions.map(() => '---').join(' | ')} |`,
  ...RULE_KINDS.map(
    (kind) =>
      `| ${kind} | ${regions
        .map(({ own, covered, advice }) =>
          cell(
            own.filter((rule) => rule.kind === kind),
            covered,
            advice,
          ),
        )
        .join(' | ')} |`,
  ),
  `| **合计** | ${regions.map(({ own, covered, advice }) => cell(own, covered, advice)).join(' | ')} |`,
  '',
  '## 事实不能判定的规则',
  '',
  ...regions.flatMap(({ regulation, advice }) =>
    [...advice.values()].map(
      ({ rule, article, summary, reason }) =>
        `- ${rule}（${regulation.name} ${article}）${summary}：${reason}`,
    ),
  ),
  '',
];

const missing = regions.flatMap(({ own, covered, advice }) =>
  own.filter(({ id }) => !advice.has(id) && !covered.has(id)).map(({ id }) => id),
);
if (missing.length > 0) lines.push('## 尚无测试', '', missing.join('、'), '');

writeFileSync(OUTPUT, lines.join('\n'));
process.stdout.write(`${lines.join('\n')}\n已写入 ${OUTPUT}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
