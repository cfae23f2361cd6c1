import { itemNotFound } from './errors';
import type { HostObject } from './objects';

/**
 * The ranges that the client holds on to between batches. It gives every one back with `_RemoveReference`
 * when `Excel.run` ends or `untrack()` is called.
 */
export class References {
  private readonly held = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private given = 0;

  /** How many ranges the client holds: a test can ask whether they were given back. */
  get count(): number {
    return this.held.size;
  }

  /** The id of an object, which it keeps from now on. */
  idOf(object: HostObject): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      this.given += 1;
      id = `reference-${String(this.given)}`;
      this.ids.set(object, id);
    }
    this.held.set(id, object);
    return id;
  }

  /** 未验证: that Excel answers ItemNotFound for a range that was given back. */
  get(id: string): HostObject {
    const object = this.held.get(id);
    if (!object) throw itemNotFound();
    return object;
  }

  remove(id: string): void {
    this.held.delete(id);
  }
}
