/** The metadata of the functions with their English descriptions. */
export function inEnglish(metadata: object, english: Record<string, object>): object;
