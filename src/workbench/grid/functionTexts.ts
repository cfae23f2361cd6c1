/// <reference lib="dom" />
/** What functions.json tells of a function, as far as the grid needs it. */
export interface FunctionText {
  id: string;
  description: string;
  parameters: {
    name: string;
    description?: string;
    optional?: boolean;
    /** A block of cells; without it, one cell. */
    dimensionality?: string;
  }[];
}

/**
 * Reads what the functions say of themselves in a language.
 *
 * @throws {Error} the file does not arrive
 */
export async function fetchFunctionTexts(language: string): Promise<readonly FunctionText[]> {
  const response = await fetch(language.startsWith('zh') ? 'functions.json' : 'functions.en.json');
  if (!response.ok) throw new Error(`functions.json: ${String(response.status)}`);
  return ((await response.json()) as { functions: FunctionText[] }).functions;
}
