// Draws the icons of the add-in into assets/: a budget sheet with a tick, the same sheet with fx for the functions, with a lens
// for checking, and with a cross for clearing marks.
// Usage: node scripts/tool.mjs icons
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { box, disc, draw, stroke, type Layer } from './icons/draw';
import { encodePng } from './icons/png';

const BLUE = '#0f6cbd';
const PALE = '#cfe4fa';
const WHITE = '#ffffff';
const GREEN = '#0e700e';

const layer = (colour: string | undefined, shape: Layer['shape']): Layer => ({ colour, shape });

/** A sheet of 12 × 15 with a heading and lines of items and amounts. */
const SHEET: Layer[] = [
  layer(BLUE, box(1, 0, 13, 15, 1)),
  layer(WHITE, box(2, 3, 12, 14)),
  layer(WHITE, box(3, 1, 9, 2)),
  ...[4, 6, 8, 10, 12].flatMap((top) => [
    layer(PALE, box(3, top, 8, top + 1)),
    layer(BLUE, box(9, top, 11, top + 1)),
  ]),
];

/** At 16 pixels a slanted stroke blurs: there the signs are set pixel by pixel. */
const pixels = (...cells: [x: number, y: number][]): Layer[] =>
  cells.map(([x, y]) => layer(WHITE, box(x, y, x + 1, y + 1)));

/** A green disc, parted from the sheet by a gap, for the tick. */
const DISC: Layer[] = [layer(undefined, disc(11, 11, 5)), layer(GREEN, disc(11.5, 11.5, 4.5))];
const TICK: Layer[] = [layer(WHITE, stroke(1.5, [9.5, 11.6], [11, 13.1], [13.6, 9.9]))];
const TICK_16 = pixels(
  [9, 11],
  [9, 12],
  [10, 12],
  [10, 13],
  [11, 11],
  [11, 12],
  [12, 10],
  [12, 11],
  [13, 9],
  [13, 10],
);

/** A green plate, parted from the sheet by a gap, for fx. */
const PLATE: Layer[] = [layer(undefined, box(5, 6, 16, 16)), layer(GREEN, box(6, 7, 16, 16, 1))];
const FX: Layer[] = [
  layer(WHITE, stroke(1.2, [10.6, 8.4], [9.9, 8.3], [9.3, 8.9], [8.4, 14], [7.8, 14.6], [7.2, 14.5])),
  layer(WHITE, stroke(1.1, [7.7, 10.8], [10.2, 10.8])),
  layer(WHITE, stroke(1.2, [11.4, 10.9], [14.3, 14.3])),
  layer(WHITE, stroke(1.2, [14.3, 10.9], [11.4, 14.3])),
];
const FX_16 = [
  ...pixels([9, 8], [10, 8], [8, 9], [8, 10], [7, 11], [8, 11], [9, 11], [8, 12], [8, 13], [8, 14]),
  ...pixels([11, 11], [14, 11], [12, 12], [13, 12], [12, 13], [13, 13], [11, 14], [14, 14]),
];

/** A lens with a handle, parted from the sheet by a gap. */
const LENS: Layer[] = [
  layer(undefined, disc(9.5, 9.5, 5)),
  layer(undefined, stroke(3.4, [12.2, 12.2], [14.6, 14.6])),
  layer(GREEN, stroke(2.2, [12.2, 12.2], [14.6, 14.6])),
  layer(GREEN, disc(9.5, 9.5, 4.2)),
  layer(WHITE, disc(9.5, 9.5, 2.8)),
];

/** A cross on a disc. */
const RED = '#b10e1c';
const CROSS_DISC: Layer[] = [layer(undefined, disc(11, 11, 5)), layer(RED, disc(11.5, 11.5, 4.5))];
const CROSS: Layer[] = [
  layer(WHITE, stroke(1.5, [9.8, 9.8], [13.2, 13.2])),
  layer(WHITE, stroke(1.5, [13.2, 9.8], [9.8, 13.2])),
];
const CROSS_16 = pixels([9, 9], [10, 10], [11, 11], [12, 12], [13, 13], [13, 9], [12, 10], [10, 12], [9, 13]);

const ICONS = [
  { name: 'icon', sizes: [16], layers: [...SHEET, ...DISC, ...TICK_16] },
  { name: 'icon', sizes: [32, 64, 80, 128], layers: [...SHEET, ...DISC, ...TICK] },
  { name: 'icon-function', sizes: [16], layers: [...SHEET, ...PLATE, ...FX_16] },
  { name: 'icon-function', sizes: [32, 80], layers: [...SHEET, ...PLATE, ...FX] },
  { name: 'icon-check', sizes: [16, 32, 80], layers: [...SHEET, ...LENS] },
  { name: 'icon-clear', sizes: [16], layers: [...SHEET, ...CROSS_DISC, ...CROSS_16] },
  { name: 'icon-clear', sizes: [32, 80], layers: [...SHEET, ...CROSS_DISC, ...CROSS] },
];

for (const { name, sizes, layers } of ICONS)
  for (const size of sizes)
    writeFileSync(join('assets', `${name}-${size}.png`), encodePng(size, draw(size, layers)));
