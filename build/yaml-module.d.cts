/** The data of a YAML file, read with the failsafe schema, as JSON text. */
export function yamlToJson(source: string, path: string): string;
