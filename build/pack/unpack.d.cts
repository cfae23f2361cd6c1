/** The text that was packed. */
export function unpack(packed: string): string;
