/** Layout of text on a terminal, where a Chinese character takes two columns. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u;

/** Control characters would move the cursor or colour the screen; a cell's text must not. */
export function printable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

export function width(text: string): number {
  return [...text].reduce((total, character) => total + (WIDE.test(character) ? 2 : 1), 0);
}

/** Cuts a text to a width, saying by … that it was cut. */
export function clip(text: string, most: number): string {
  if (width(text) <= most) return text;
  let result = '';
  let taken = 0;
  for (const character of text) {
    taken += width(character);
    if (taken > most - 1) break;
    result += character;
  }
  return `${result}…`;
}

export type Alignment = 'left' | 'right';

/** Rows as aligned columns, the first row being the heading. */
export function columns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const cell = row[column] ?? '';
        const space = ' '.repeat(Math.max((widths[column] ?? 0) - width(cell), 0));
        return alignment === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
