import type { Regulation } from '../../rules';
import { boundaryText } from '../../rules/thresholds';
import { articleNumber } from '../../rules/regulation/article';
import type { ProvisionView, ReadingView, RegulationBasis } from './inquiry';

/** Annexes stand behind the articles. */
const placeOf = ({ article }: { article: string }): number => articleNumber(article) ?? Infinity;

const byArticle = (a: { article: string }, b: { article: string }): number => {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first === second ? 0 : first - second;
};

/** The provisions of a regulation in the order of its articles, each said once for each question. */
function provisionViews({ provisions }: Regulation): ProvisionView[] {
  const views = provisions.map(({ rule, article, summary, question, strength, words }) => ({
    rule,
    article,
    summary,
    question,
    inPrinciple: strength === 'in-principle',
    words,
  }));
  return [
    ...new Map(views.map((view) => [`${view.rule}/${view.question}/${view.summary}`, view])).values(),
  ].sort(byArticle);
}

/** Readings that provisions warn of, and those that settle on which side of a threshold its own number lies. */
function readingViews({ provisions, thresholds }: Regulation): ReadingView[] {
  const told = provisions.flatMap(({ article, then, failed, unknown }) =>
    [then, failed, unknown]
      .flatMap((effect) => effect?.warnings ?? [])
      .filter(({ code }) => code === 'reading' || code === 'boundary')
      .map(({ reading = '', text }) => ({ id: reading, article, text })),
  );
  const ends = [...thresholds.values()]
    .filter(({ open }) => open)
    .map((threshold) => ({
      id: threshold.reading ?? '',
      article: threshold.article,
      text: boundaryText(threshold),
    }));
  return [...new Map([...ends, ...told].map((view) => [`${view.article}/${view.text}`, view])).values()].sort(
    byArticle,
  );
}

/** What a regulation says, and how it was read where its words leave something open. */
export function basisOf(regulation: Regulation): RegulationBasis {
  return {
    provisions: provisionViews(regulation),
    readings: readingViews(regulation),
    advice: regulation.advice.map(({ rule, article, summary, reason }) => ({
      rule,
      article,
      summary,
      reason,
    })),
  };
}
