/**
 * Keeps one copy of each text. A piece cut out of a larger string keeps that whole string in memory, so a sheet with
 * inline strings would keep all of its XML; and the same units and remarks come again thousands of times.
 */
export class TextPool {
  private readonly texts = new Map<string, string>();

  /** The text, free of the string it was cut from. */
  take(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    // Joining makes a string of its own, and the cut then points into that one.
    const copy = ` ${text}`.slice(1);
    this.texts.set(copy, copy);
    return copy;
  }
}
