/** Where manifest.xml in the root says that the add-in lies. */
export const LOCAL: string;
/** The manifest for an address and a version. */
export function buildManifest(template: string, options: { base: string; version: string }): string;
