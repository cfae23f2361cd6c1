import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { AlignmentLook, BorderLine } from '../../ooxml/look';

/** The numbers Univer's snapshots are written with, so that making one does not load the grid. */

export const CELL_TYPE = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const satisfies Record<
  string,
  CellValueType
>;

export const WRAP = { overflow: 1, wrap: 3 } as const satisfies Record<string, WrapStrategy>;

export const HORIZONTAL_ALIGN: Readonly<Record<NonNullable<AlignmentLook['horizontal']>, HorizontalAlign>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
export const NO_ALIGN: HorizontalAlign = 0;

export const VERTICAL_ALIGN: Readonly<Record<AlignmentLook['vertical'], VerticalAlign>> = {
  top: 1,
  center: 2,
  bottom: 3,
};

export const BORDER_STYLE: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

export const CHINESE = 'zhCN' as LocaleType;

export function flag(value: boolean): BooleanNumber {
  return value ? 1 : 0;
}
