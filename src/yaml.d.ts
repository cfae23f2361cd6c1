/**
 * A YAML file, read with the failsafe schema and held to its shape by the build (build/yaml-data.cjs): who imports it says
 * by which shape. A file without one comes as maps, lists and strings.
 */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
