import type { Attributes } from './xml';

const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Characters XML cannot carry are written as `_x000D_`; a literal `_x000D_` as `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Joins the text of a string item (`si`, `is`): plain, or in runs. Phonetic guides (`rPh`) are not part of it. */
export class RichText {
  private joined = '';
  private run = '';
  private capturing = false;
  private preserving = false;
  private phonetic = 0;

  begin(): void {
    this.joined = '';
    this.capturing = false;
    this.phonetic = 0;
  }

  /** An element within the item, in the format's namespace. */
  open(local: string, attributes: Attributes): void {
    if (local === 'rPh') this.phonetic++;
    else if (local === 't' && this.phonetic === 0) {
      this.capturing = true;
      this.preserving = attributes['xml:space'] === 'preserve';
      this.run = '';
    }
  }

  close(local: string): void {
    if (local === 'rPh') this.phonetic--;
    else if (local === 't' && this.capturing) {
      this.capturing = false;
      // Without xml:space the spaces at the ends are layout of the file, as in Excel.
      this.joined += this.preserving ? this.run : trimXmlSpace(this.run);
    }
  }

  text(text: string): void {
    if (this.capturing) this.run += text;
  }

  value(): string {
    return decodeEscapes(this.joined);
  }
}

/** XML knows four kinds of white space; a full-width space at the end is text. */
function trimXmlSpace(text: string): string {
  return text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
}
