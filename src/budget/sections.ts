import { titleOf } from './lines';
import type { RowRecord } from './row';
import { yuanOf } from './weigh';
import type { Structure } from './structure';
import type { Section, TableUnit } from './table';

/** The tree of the sections of a table. */
export function sectionsOf(records: readonly RowRecord[], structure: Structure, unit: TableUnit): Section[] {
  const { roles, outline } = structure;
  const top: Section[] = [];
  const known = new Map<number, Section>();
  const over = (position: number): Section[] => {
    for (let above = outline.parent[position] ?? -1; above >= 0; above = outline.parent[above] ?? -1) {
      const section = known.get(above);
      if (section !== undefined) return section.sections;
    }
    return top;
  };
  records.forEach((record, position) => {
    if (roles[position] !== 'section') return;
    const reading = record.readings[0];
    const section: Section = {
      row: record.row,
      title: titleOf(record.item),
      stated: reading === undefined ? null : yuanOf(reading, unit),
      rows: linesUnder(records, structure, position),
      sections: [],
    };
    over(position).push(section);
    known.set(position, section);
  });
  return top;
}

function linesUnder(
  records: readonly RowRecord[],
  { roles, outline }: Structure,
  position: number,
): [number, number] | null {
  const end = outline.end[position] ?? position + 1;
  let first = position + 1;
  while (first < end && roles[first] !== 'line') first += 1;
  let last = end - 1;
  while (last > position && roles[last] !== 'line') last -= 1;
  const [from, to] = [records[first], records[last]];
  return first <= last && from !== undefined && to !== undefined ? [from.row, to.row] : null;
}
