/** A YAML file of src/ without what the functions never read. */
export function lean(data: unknown, path: string): unknown;
