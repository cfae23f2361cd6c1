/** The source of decimal.js without the methods that the product does not use. */
export function withoutUnused(source: string): string;
