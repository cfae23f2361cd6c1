import type { Answer, Regulation } from '../rules';
import { MESSAGES } from './messages';

/** Pieces of answers that several functions write. */

/** A mark on what stands on a draft only. */
export function draftMark({ status }: Regulation): string {
  return status === 'draft' ? MESSAGES.draft : '';
}

/** The articles that an answer stands on: 第九条、第十一条; empty where there is none. */
export function articlesOf({ basis }: Answer): string {
  return [...new Set(basis.map(({ article }) => article))].join('、');
}

/** 《…》第…条、第…条, or that the regulation is silent. */
export function writeBasis(regulation: Regulation, answer: Answer): string {
  const articles = articlesOf(answer);
  return articles === '' ? MESSAGES.lawSilent(regulation.title) : MESSAGES.law(regulation.title, articles);
}

/** What must be read with an answer: both readings at a boundary, a default reading. A draft has its own mark. */
export function cautionsOf({ warnings }: Answer): string[] {
  return warnings.filter(({ code }) => code !== 'in-principle' && code !== 'draft').map(({ text }) => text);
}

/** A sentence without its full stop, to be joined to others. */
export function clause(text: string): string {
  return text.replace(/。$/u, '');
}
