/// <reference lib="dom" />
const BYTE_ORDER_MARK = '\u{feff}';

/** Hands a text to the browser as a file; Excel reads it as UTF-8 only by the mark at its beginning. */
export function download(name: string, text: string): void {
  const parts = text.startsWith(BYTE_ORDER_MARK) ? [text] : [BYTE_ORDER_MARK, text];
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; the text is not needed longer.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
