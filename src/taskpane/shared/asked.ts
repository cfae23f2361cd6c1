/**
 * The facts to ask for, each in the place that it once had: a field never moves or goes away under the hands of who fills it in.
 *
 * @param before what was asked for until now
 * @param added facts to ask for, those that decide first
 * @param staying facts that go on being asked for where they were, e.g. because they are put in now
 */
export function keepAsked(
  before: readonly string[],
  added: readonly string[],
  staying: readonly string[] = [],
): readonly string[] {
  const wanted = new Set([...added, ...staying]);
  const next = [...new Set([...before.filter((id) => wanted.has(id)), ...added])];
  const same = next.length === before.length && next.every((id, at) => id === before[at]);
  return same ? before : next;
}
