/** A colour in its three parts, each from 0 to 1. */
type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Makes a colour darker (tint below 0, down to -1: black) or lighter (above 0, up to 1: white), as the format has it: in hue,
 * saturation and luminance, of which only the last changes.
 *
 * @param color #rrggbb
 */
export function tinted(color: string, tint: number): string {
  const share = Math.max(-1, Math.min(1, tint));
  if (share === 0 || Number.isNaN(share)) return color;
  const { hue, saturation, luminance } = toHsl(parts(color));
  const changed = share < 0 ? luminance * (1 + share) : luminance * (1 - share) + share;
  return toHex(toRgb(hue, saturation, changed));
}

/** A colour that is `share` the one and the rest the other. */
export function mixed(color: string, other: string, share: number): string {
  const rest = parts(other);
  return toHex(parts(color).map((part, at) => part * share + (rest[at] ?? 0) * (1 - share)));
}

function parts(color: string): Rgb {
  const number = parseInt(color.slice(1), 16);
  return [((number >> 16) & 0xff) / 255, ((number >> 8) & 0xff) / 255, (number & 0xff) / 255];
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The hue runs from 0 to 6, saturation and luminance from 0 to 1. */
function toHsl([red, green, blue]: Rgb): { hue: number; saturation: number; luminance: number } {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  const luminance = most - span / 2;
  if (span === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = span / (1 - Math.abs(2 * luminance - 1));
  if (most === red) return { hue: ((green - blue) / span + 6) % 6, saturation, luminance };
  if (most === green) return { hue: (blue - red) / span + 2, saturation, luminance };
  return { hue: (red - green) / span + 4, saturation, luminance };
}

function toRgb(hue: number, saturation: number, luminance: number): number[] {
  const span = (1 - Math.abs(2 * luminance - 1)) * saturation;
  // Each part is a hill over the circle of hues: flat to one side and the other of 0, 2 and 4, and down to nothing two away.
  return [0, 2, 4].map((middle) => {
    const away = Math.abs(((hue - middle + 9) % 6) - 3);
    const height = Math.max(0, Math.min(1, 2 - away));
    return luminance + span * (height - 0.5);
  });
}
