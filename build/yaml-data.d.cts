/** The data of a YAML file of src/, held to its shape; throws where it has another. */
export function yamlData(source: string, path: string): unknown;
