import type { BasisTexts } from './basis.zh-CN';

/** 依据 in English. */
export const basisEnUS: BasisTexts = {
  questions: {
    scope: 'Scope of expenses',
    path: 'Approval path',
    class: 'Class of project',
    adjust: 'Adjustment',
    deadline: 'Deadlines',
    plan: 'Annual plan',
  },
  parts: { scope: 'Expenses', provisions: 'Provisions', readings: 'Readings' },
  chooseRegion: 'Choose a region first, then see its regulation.',
  scopeHint:
    'What is paid from the IT budget while nothing is known of the project. Open a kind for its conditions, and for other regions.',
  searchKinds: 'Search kinds and conditions',
  shown: (shown, all) => (shown === all ? `${all} kinds of expense` : `${shown} of ${all} kinds of expense`),
  category: (name) => `Row of the annex: ${name}`,
  searchProvisions: 'Search provisions',
  question: 'Question it serves',
  allQuestions: 'All questions',
  found: (articles, provisions) => `${articles} articles, ${provisions} provisions`,
  advice: 'Reminders that no fact can decide',
  mentioned: 'Readings that this check took',
  atRow: (row, count) => (count > 1 ? `row ${row} and others, ${count} in all` : `row ${row}`),
  readings: 'Readings of this regulation',
  readingsHint: 'Where the words leave something open, it is taken like this here.',
  noReadings: 'There are none to tell of.',
};
