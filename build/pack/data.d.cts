/** The YAML files that are packed, in their order. */
export function packedFiles(): string[];
/** Their data without what the functions never read, packed. */
export function packedData(): string;
