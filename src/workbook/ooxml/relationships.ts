import { relationshipKind } from './namespaces';
import type { Package } from './package';
import { readXml } from './xml';

/** Where a part points. */
export interface Relationship {
  id: string;
  /** worksheet, sharedStrings, … ; empty for what is not Office's. */
  kind: string;
  /** The path of the part in the package. */
  target: string;
}

/** The relationships of a part (of the package, for the empty path); none where it has none. */
export function readRelationships(pkg: Package, source: string): Relationship[] {
  const cut = source.lastIndexOf('/') + 1;
  const path = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
  const found: Relationship[] = [];
  if (!pkg.has(path)) return found;
  readXml(pkg, path, {
    open: ({ local }, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (local !== 'Relationship' || mode === 'External') return;
      if (id === undefined || target === undefined) return;
      const kind = relationshipKind(type ?? '');
      found.push({ id, kind, target: resolveTarget(source, target) });
    },
  });
  return found;
}

/** A target is an address relative to the folder of its source, or absolute within the package. */
export function resolveTarget(source: string, target: string): string {
  const address = decode(target.replaceAll('\\', '/'));
  const folder = address.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray % is part of the name.
    return address;
  }
}
