/** A YAML file read with the failsafe schema: maps, lists and strings only. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
