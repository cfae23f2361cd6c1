import type { ScopeVerdict } from '../../rules';
import { VERDICT_LABELS } from '../verdict-labels';

/** Rows and columns of a sheet, ends included. */
export interface MarkRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** A conditional format: cells whose text begins so have this colour and fill. The cells' own formats stay as they are. */
export interface MarkFormat {
  range: MarkRange;
  beginsWith: string;
  /** As RRGGBB; 4.5:1 and more on the fill. */
  color: string;
  fill: string;
}

const COLORS: Readonly<Record<ScopeVerdict, { color: string; fill: string }>> = {
  in: { color: '0B5A2B', fill: 'E2F3E6' },
  conditional: { color: '6B4200', fill: 'FFF1D6' },
  out: { color: '8A1218', fill: 'FBE3E4' },
  refusal: { color: '6B0F5B', fill: 'F5E1F2' },
  silent: { color: '424242', fill: 'EFEFEF' },
  undetermined: { color: '0B4A8F', fill: 'E1EEFB' },
};

/** The conditional formats of a column of verdicts, one for each verdict. */
export function verdictFormats(range: MarkRange): MarkFormat[] {
  return Object.entries(COLORS).map(([verdict, colors]) => ({
    range,
    beginsWith: `${VERDICT_LABELS[verdict as ScopeVerdict].icon} `,
    ...colors,
  }));
}
