/** A text, packed; it may not be empty. */
export function pack(text: string): string;
