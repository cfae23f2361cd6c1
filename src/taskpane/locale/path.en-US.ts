import type { PathTexts } from './path.zh-CN';

/** 路径 in English. */
export const pathEnUS: PathTexts = {
  verdicts: {
    decided: 'Path decided',
    blocked: 'May not go ahead',
    incomplete: 'Facts missing',
    'filing-only': 'Filing only',
    'not-applicable': 'Does not apply',
    silent: 'Not regulated',
  },
  warning: {
    boundary: 'Boundary',
    'in-principle': 'In principle',
    draft: 'Draft',
    reading: 'Reading',
    note: 'Note',
  },
  strength: { must: 'must', 'in-principle': 'in principle' },
  chooseRegion: 'Choose a region first, then see the path.',
  project: 'Project',
  unit: 'Unit',
  unitOf: (label) => `Unit of ${label}`,
  chooseUnit: 'Choose the unit, 元 or 万元: GOVIT does not guess.',
  takeSum: (amount) => `Use the sum of this sheet, ${amount}`,
  takeFact: (label, amount) => `Use ${label}, ${amount}`,
  conclusion: 'Conclusion',
  waitsFor: (labels, count) =>
    count > labels.length
      ? `Still missing: ${labels.join(', ')} and more (${count} in all), see the branches below.`
      : `Still missing: ${labels.join(', ')}, see the branches below.`,
  more: 'In full',
  warnings: 'Mind',
  branches: 'What decides which way it goes',
  scale: 'Thresholds',
  below: (limit, away) => `${away} below ${limit}`,
  above: (limit, away) => `${away} above ${limit}`,
  exactly: (limit) => `Exactly ${limit}`,
  steps: 'Steps',
  documents: (names) => `Documents: ${names}`,
  body: (name) => `Body: ${name}`,
  further: 'What else may matter',
  furtherHint: 'Leave blank what is not known; the first ones matter most.',
  moreFacts: (count) => `More (${count})`,
  fewer: 'Fewer',
  provisions: (count) => `Provision by provision (${count})`,
  regions: 'Regions side by side',
};
