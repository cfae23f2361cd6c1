/**
 * Measures the classifier on the development lines, and on batches of lines it had not seen: `npm run eval` prints, `npm run eval -- --write` also renews the
 * figures in docs/classifier.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { makeClassifier, type Classify } from '../src/rules/expenses/classifier';
import { termText } from '../src/rules/expenses/lexicon';
import { fold } from '../src/rules/expenses/normalize';
import { makeReader } from '../src/rules/expenses/reader';
import type { CategoryId, Reading } from '../src/rules/expenses/reading';
import { loadVocabulary, type Vocabulary } from '../src/rules/expenses/vocabulary';

const FOLDS = 5;
const DOC = 'docs/classifier.md';
const LINES = 'test/data/corpus/lines.tsv';
/** Batches with their titles; how their settled lines are called, by one reader or by two. */
const UNSEEN = [
  ['自写的新行，第一批', 'first', '标得定的行'],
  ['自写的新行，第二批', 'second', '标得定的行'],
  ['真实的新行，第三批', 'third', '标得定的行'],
  ['真实的新行，第四批', 'fourth', '标得定的行'],
  ['真实的新行，第五批', 'fifth', '两人一致的行'],
  ['真实的新行，第六批', 'sixth', '两人一致的行'],
  ['真实的新行，第七批', 'seventh', '两人一致的行'],
  ['真实的新行，第八批', 'eighth', '两人一致的行'],
] as const;

/** Categories that the annex of 梁平区 lets in without a condition. */
const IN = new Set(
  'sensor camera rfid ops_tools gov_extranet gov_intranet internet security_testing cloud base_data theme_data business_system'.split(
    ' ',
  ),
);

interface Line {
  id: string;
  item: string;
  spec: string;
  consensus: string;
  acceptable: string[];
  fold: number;
}

interface Judged {
  line: Line;
  reading: Reading;
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row, index) => {
      const [id = '', item = '', spec = '', consensus = '', acceptable = ''] = row.split('\t');
      return { id, item, spec, consensus, acceptable: acceptable.split('|'), fold: index % FOLDS };
    });
}

/**
 * Classifiers in which no line helped its own fold. Which terms came to mind because of a line cannot be told apart
 * afterwards, so the strict reading is taken: every term of our own (not from a published list) that occurs in lines of
 * this fold, and in no line of another, is left out.
 */
function foldClassifiers(
  vocabulary: Vocabulary,
  lines: readonly Line[],
): { classify: Classify; dropped: number }[] {
  const texts = Array.from({ length: FOLDS }, (_, at) =>
    lines
      .filter((line) => line.fold === at)
      .map((line) => fold(line.item))
      .join('\n'),
  );
  return texts.map((own, at) => {
    let dropped = 0;
    const reader = makeReader(vocabulary, (term) => {
      if (term.source !== 'trade' && term.source !== 'lines') return true;
      const word = termText(term.word);
      const keep = !own.includes(word) || texts.some((text, other) => other !== at && text.includes(word));
      if (!keep) dropped++;
      return keep;
    });
    return { classify: makeClassifier(reader), dropped };
  });
}

/** The 95% interval of a share (Wilson). */
function interval(hits: number, of: number): string {
  if (of === 0) return '–';
  const z = 1.96;
  const share = hits / of;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return `${percent(centre - half)}–${percent(centre + half)}`;
}

function percent(share: number): string {
  return `${(100 * Math.max(0, share)).toFixed(1)}%`;
}

function cell(hits: number, of: number): string {
  return `${String(hits)}/${String(of)} = ${of === 0 ? '–' : percent(hits / of)} (${interval(hits, of)})`;
}

function figures(judged: readonly Judged[]): string[] {
  const agreed = judged.filter(({ line }) => line.consensus !== '');
  const right = ({ line, reading }: Judged): boolean => reading.category === line.consensus;
  const sure = agreed.filter(({ reading }) => reading.sure);
  const outside = agreed.filter(({ line }) => !IN.has(line.consensus));
  return [
    cell(agreed.filter(right).length, agreed.length),
    cell(
      judged.filter(({ line, reading }) => line.acceptable.includes(reading.category)).length,
      judged.length,
    ),
    cell(sure.length, agreed.length),
    cell(judged.filter(({ reading }) => reading.sure).length, judged.length),
    cell(sure.filter(right).length, sure.length),
    cell(outside.filter(({ reading }) => reading.sure && IN.has(reading.category)).length, outside.length),
  ];
}

/** @param agreed how the lines with one settled category are called */
function rowNames(agreed: string): string[] {
  return [
    `${agreed}，归类正确`,
    '全部行，归类可接受',
    `${agreed}，确定的`,
    '全部行，确定的',
    '确定的行中，归类正确',
    '应不纳入或附条件而被确定为纳入',
  ];
}

function table(judged: readonly Judged[], agreed = '两人一致的行'): string {
  const groups = [
    judged.filter(({ line }) => line.id.startsWith('s')),
    judged.filter(({ line }) => line.id.startsWith('i')),
    judged,
  ];
  const columns = groups.map(figures);
  return [
    '| | 短费用行 | 长项目名 | 合计 |',
    '|---|---|---|---|',
    ...rowNames(agreed).map(
      (row, at) => `| ${row} | ${columns.map((column) => column[at] ?? '').join(' | ')} |`,
    ),
  ].join('\n');
}

function confusion(judged: readonly Judged[]): string {
  const counts = new Map<string, Map<CategoryId, [sure: number, unsure: number]>>();
  for (const { line, reading } of judged) {
    if (line.consensus === '') continue;
    const row = counts.get(line.consensus) ?? new Map<CategoryId, [number, number]>();
    const [sure, unsure] = row.get(reading.category) ?? [0, 0];
    row.set(reading.category, reading.sure ? [sure + 1, unsure] : [sure, unsure + 1]);
    counts.set(line.consensus, row);
  }
  const rows = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([truth, row]) => {
      const all = [...row.values()].reduce((sum, [sure, unsure]) => sum + sure + unsure, 0);
      const [sure, unsure] = row.get(truth as CategoryId) ?? [0, 0];
      const wrong = [...row]
        .filter(([category]) => category !== truth)
        .map(([category, [a, b]]) => `${category} ${String(a)}+${String(b)}`);
      return `| ${truth} | ${String(all)} | ${String(sure)}+${String(unsure)} | ${wrong.join('，')} |`;
    });
  return [
    '| 两人一致的类别 | 行数 | 正确（确定+待判定） | 误为（确定+待判定） |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const vocabulary = loadVocabulary();
const lines = readLines(LINES);
const whole = makeClassifier(makeReader(vocabulary));
const shipped = lines.map((line) => ({ line, reading: whole(line.item, line.spec) }));
const folds = foldClassifiers(vocabulary, lines);
const held = lines.map((line) => ({
  line,
  reading: (folds[line.fold]?.classify ?? whole)(line.item, line.spec),
}));

const unseen = UNSEEN.map(([name, file, agreed]) => {
  const read = readLines(`test/data/corpus/unseen-${file}.tsv`);
  const batch = read.map((line) => ({ line, reading: whole(line.item, line.spec) }));
  return { title: `### ${name}（${String(batch.length)} 行）`, batch, agreed };
});

const report = [
  `### 现用词表（${String(vocabulary.kinds.size)} 个种类，${String(vocabulary.terms.length)} 个用词）`,
  table(shipped),
  `### 五折（各折去掉只见于本折的自拟用词，共去 ${String(folds.reduce((sum, { dropped }) => sum + dropped, 0))} 个）`,
  table(held),
  ...unseen.flatMap(({ title, batch, agreed }) => [title, table(batch, agreed)]),
  '### 混淆表（现用词表）',
  confusion(shipped),
].join('\n\n');

console.log(report);
if (process.argv.includes('--errors'))
  for (const { line, reading } of [...held, ...unseen.flatMap(({ batch }) => batch)])
    if (line.consensus !== '' && line.consensus !== reading.category)
      console.log(
        `${line.id}\t${line.item}\t${reading.sure ? 'SURE ' : ''}${reading.category}/${reading.kind}\t${line.consensus}`,
      );
if (process.argv.includes('--write')) void write();

async function write(): Promise<void> {
  const [before = '', after = ''] = readFileSync(DOC, 'utf8').split(/<!-- eval -->[\s\S]*<!-- \/eval -->/u);
  const text = `${before}<!-- eval -->\n\n${report}\n\n<!-- /eval -->${after}`;
  writeFileSync(DOC, await format(text, { parser: 'markdown', ...(await resolveConfig(DOC)) }));
}
