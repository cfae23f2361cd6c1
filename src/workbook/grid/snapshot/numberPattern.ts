/** Texts and escaped characters, which stay as they are; ! escapes in Chinese versions of Excel, and 上午/下午 is its AM/PM. */
const PIECES = /"[^"]*"|\\.|!(.)|上午\/下午/gsu;

/** A number format in the signs that the grid knows. */
export function numberPattern(code: string): string {
  return code.replace(PIECES, (piece, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return piece === '上午/下午' ? 'AM/PM' : piece;
  });
}
