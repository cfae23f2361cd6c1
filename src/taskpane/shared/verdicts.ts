import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScopeVerdict } from '../../rules';

/** The verdicts in the order in which they are told; their keys 1–6. */
export const VERDICTS: readonly ScopeVerdict[] = [
  'in',
  'conditional',
  'out',
  'refusal',
  'silent',
  'undetermined',
];

/** A sign of its own for each verdict: none is told by its colour alone. */
export const VERDICT_SIGNS: Readonly<Record<ScopeVerdict, string>> = {
  in: '✓',
  conditional: '◐',
  out: '✕',
  refusal: '⊘',
  silent: '–',
  undetermined: '?',
};

/** Colours of the verdicts, as text and as a filled area. */
export const useVerdictStyles = makeStyles({
  in: { color: tokens.colorPaletteGreenForeground1 },
  conditional: { color: tokens.colorPaletteDarkOrangeForeground1 },
  out: { color: tokens.colorPaletteRedForeground1 },
  refusal: { color: tokens.colorPaletteBerryForeground1 },
  silent: { color: tokens.colorNeutralForeground3 },
  undetermined: { color: tokens.colorBrandForeground1 },
});

export const useVerdictFills = makeStyles({
  in: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  conditional: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  out: { backgroundColor: tokens.colorPaletteRedBackground3 },
  refusal: { backgroundColor: tokens.colorPaletteBerryBackground3 },
  silent: { backgroundColor: tokens.colorNeutralForeground4 },
  undetermined: { backgroundColor: tokens.colorBrandBackground },
});
