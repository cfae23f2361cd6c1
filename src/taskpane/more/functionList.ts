/// <reference lib="dom" />
/** A function as the page shows it. */
export interface ListedFunction {
  name: string;
  description: string;
  /** A formula to start from. */
  example: string;
}

interface Metadata {
  functions: { id: string; description?: string }[];
}

/** Descriptions end in an example: …。例：=GOVIT.CATEGORY(B4) */
export function listFunctions({ functions }: Metadata): ListedFunction[] {
  return functions.map(({ id, description = '' }) => {
    const [words = '', example = ''] = description.split(/\s*例：(?==)/u);
    return { name: `GOVIT.${id}`, description: words, example };
  });
}

/**
 * Reads the list from the file that Excel reads it from, so that the page tells of no other functions.
 *
 * @param address of functions.json
 */
export async function fetchFunctions(address: string): Promise<ListedFunction[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return listFunctions((await response.json()) as Metadata);
}
