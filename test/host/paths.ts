import { invalidArgument, invalidObjectPath, notBuilt } from './errors';
import { HostObject, libraryName, type Argument } from './objects';
import type { References } from './references';
import { ObjectPathType, type ArgumentInfo, type Batch, type ObjectPath } from './wire';
import type { ApiSets } from './api-sets';

/** Where the paths of a batch lead. Every path is walked once a batch: a second use gives the same object. */
export interface World {
  sets: ApiSets;
  references: References;
  /** The workbook, where every path begins. */
  root: HostObject;
  /** Root objects beside the workbook, by name. */
  services: Record<string, HostObject>;
}

/** Walks the object paths of one batch. */
export class Paths {
  private readonly walked = new Map<number, HostObject | null>();

  constructor(
    private readonly world: World,
    private readonly paths: Batch['ObjectPaths'],
  ) {}

  /** The object at a path; null for the null object of a `…OrNullObject` member and all that hangs on it. */
  object(id: number): HostObject | null {
    const known = this.walked.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw invalidObjectPath(String(id));
    const found = this.walk(path);
    this.walked.set(id, found);
    return found;
  }

  /** The arguments of a call, with objects in place of the ids of their paths. */
  arguments(info?: ArgumentInfo): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return id ? this.object(id) : value;
    });
  }

  private walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.world.root;
      case ObjectPathType.service: {
        const service = this.world.services[path.Name];
        if (!service) throw notBuilt(path.Name);
        return service;
      }
      case ObjectPathType.reference:
        return this.world.references.get(path.Name);
      case ObjectPathType.nothing:
        return null;
      default: {
        const parent = this.object(path.ParentObjectPathId);
        return parent && this.member(parent, path);
      }
    }
  }

  private member(parent: HostObject, path: ObjectPath): HostObject | null {
    const { type, members } = parent;
    const name = `${type}.${libraryName(path.Name)}`;
    switch (path.ObjectPathType) {
      case ObjectPathType.method: {
        const found = call(this.world.sets, parent, path.Name, this.arguments(path.ArgumentInfo));
        if (found !== null && !(found instanceof HostObject)) throw invalidObjectPath(name);
        return found;
      }
      case ObjectPathType.property: {
        const open = members.navigation?.[path.Name];
        if (!open) throw notBuilt(name);
        this.world.sets.require(type, libraryName(path.Name));
        return open();
      }
      case ObjectPathType.indexer: {
        const [key] = this.arguments(path.ArgumentInfo);
        if (!members.item) throw notBuilt(`${type}[]`);
        if (key === undefined) throw invalidArgument();
        return members.item(key);
      }
      default:
        throw notBuilt(`ObjectPathType ${String(path.ObjectPathType)}`);
    }
  }
}

/** Calls a method of an object, if it is built and within the declared API sets. */
export function call(sets: ApiSets, object: HostObject, name: string, args: Argument[]): Argument {
  const method = object.members.methods?.[name];
  if (!method) throw notBuilt(`${object.type}.${libraryName(name)}()`);
  sets.require(object.type, libraryName(name));
  return method(...args);
}
