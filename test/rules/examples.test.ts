import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, findRegulation, parseFacts, type AnyAnswer, type Question } from '../../src/rules';

interface Example {
  id: string;
  region: string;
  question: Question;
  facts: Record<string, unknown>;
  expect: {
    verdict?: string;
    documentsHave?: string[];
    documentsLack?: string[];
    bodiesHave?: string[];
    bodiesLack?: string[];
    textHas?: string[];
    warns: boolean | null;
    missing?: string[];
    due?: string;
  };
  article: string | null;
}

/** Those given with the project, and those written from the law's texts alone, without a look at the data. */
const examples = ['examples.ndjson', 'fresh.ndjson'].flatMap((file) =>
  readFileSync(join(__dirname, '../data/rules', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example),
);

const matching = (values: readonly string[], patterns: readonly string[] = []): string[] =>
  patterns.filter((pattern) => values.some((value) => new RegExp(pattern, 'u').test(value)));

/** What the example leaves unsaid is not tested. */
function expected({ expect: wanted, article }: Example, answer: AnyAnswer): object {
  return {
    verdict: wanted.verdict ?? answer.verdict,
    documentsHave: wanted.documentsHave ?? [],
    documentsLack: [],
    bodiesHave: wanted.bodiesHave ?? [],
    bodiesLack: [],
    textHas: wanted.textHas ?? [],
    warns: wanted.warns ?? answer.warnings.length > 0,
    missing: wanted.missing ?? [],
    due: wanted.due,
    articles: article?.split('、') ?? [],
  };
}

function found({ expect: wanted, article }: Example, answer: AnyAnswer): object {
  return {
    verdict: answer.verdict,
    documentsHave: matching(answer.documents, wanted.documentsHave),
    documentsLack: matching(answer.documents, wanted.documentsLack),
    bodiesHave: matching(answer.bodies, wanted.bodiesHave),
    bodiesLack: matching(answer.bodies, wanted.bodiesLack),
    textHas: matching([JSON.stringify(answer)], wanted.textHas),
    warns: answer.warnings.length > 0,
    missing: (wanted.missing ?? []).filter((id) => answer.missing.includes(id)),
    due: wanted.due && 'due' in answer ? answer.due : undefined,
    articles: (article?.split('、') ?? []).filter((name) =>
      answer.basis.some((basis) => basis.article.includes(name)),
    ),
  };
}

test.each(examples.map((example) => [example.id, example] as const))('%s', (_id, example) => {
  const answer = ask(findRegulation(example.region), example.question, parseFacts(example.facts));
  expect(found(example, answer)).toEqual(expected(example, answer));
});
