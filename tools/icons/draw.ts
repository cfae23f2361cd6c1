/** Drawing by sampling: a shape says of each point whether it is inside; a pixel is the mean of its points. */

/** Whether a point of the 16 × 16 design grid lies in the shape. */
export type Shape = (x: number, y: number) => boolean;

export interface Layer {
  shape: Shape;
  /** #rrggbb; undefined cuts the shape out of what lies below. */
  colour: string | undefined;
}

/** The design grid: its lines fall on pixels at 16, 32, 64, 80 and 128, so that straight edges stay crisp. */
const GRID = 16;
/** Points a pixel, in each direction. */
const SAMPLES = 8;

export function box(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  return (x, y) => {
    const [dx, dy] = [
      Math.max(left + radius - x, x - right + radius, 0),
      Math.max(top + radius - y, y - bottom + radius, 0),
    ];
    return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius + 1e-9;
  };
}

export function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;
}

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

type Point = readonly [x: number, y: number];

/** A line through points, with round ends. */
export function stroke(width: number, ...points: Point[]): Shape {
  return (x, y) =>
    points.some((point, index) => {
      const next = points[index + 1];
      return next !== undefined && distanceToSegment(x, y, point, next) <= width / 2;
    });
}

function channels(colour: string): [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
}

/** The layer that shows at a point: the uppermost one there. */
function colourAt(layers: readonly Layer[], x: number, y: number): [number, number, number] | undefined {
  const top = layers.findLast(({ shape }) => shape(x, y));
  return top?.colour === undefined ? undefined : channels(top.colour);
}

/** Draws layers, the last one on top. */
export function draw(size: number, layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const step = GRID / size / SAMPLES;
  for (let pixel = 0; pixel < size * size; pixel++) {
    const sum = [0, 0, 0, 0];
    for (let point = 0; point < SAMPLES * SAMPLES; point++) {
      const x = ((pixel % size) * SAMPLES + (point % SAMPLES) + 0.5) * step;
      const y = (Math.floor(pixel / size) * SAMPLES + Math.floor(point / SAMPLES) + 0.5) * step;
      const colour = colourAt(layers, x, y);
      if (colour) [...colour, 1].forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
    }
    const [red = 0, green = 0, blue = 0, count = 0] = sum;
    // Colour is the mean of the points that have one; opacity how many have.
    if (count > 0)
      pixels.set(
        [red / count, green / count, blue / count, (count * 255) / SAMPLES ** 2].map(Math.round),
        pixel * 4,
      );
  }
  return pixels;
}
