import type { Regulation } from '../../rules';
import type { ProvisionView } from './engine';

/** The provisions of a regulation in the order of its articles, each said once for each question. */
export function provisionViews({ provisions }: Regulation): ProvisionView[] {
  const views = provisions.map(({ rule, article, summary, question }) => ({
    rule,
    article,
    summary,
    question,
  }));
  return [...new Map(views.map((view) => [`${view.rule}/${view.question}/${view.summary}`, view])).values()];
}
