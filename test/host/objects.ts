import type { Json } from './wire';

/** What a member is called with, and what it answers: a value, or another object of the workbook. */
export type Argument = Json | HostObject;

export interface Property {
  get: () => Json;
  set?: (value: Json) => void;
}

/** The members of an object, under the names of the wire (PascalCase). */
export interface Members {
  properties?: Record<string, Property>;
  navigation?: Record<string, () => HostObject | null>;
  methods?: Record<string, (...args: Argument[]) => Argument>;
  /** The members of a collection. */
  items?: () => HostObject[];
  /** The member of a collection by its key. */
  item?: (key: Argument) => HostObject;
}

/**
 * An object of the workbook as the host answers for it, under the name of its class in Office.js.
 * It has the members that tests and the product call, and no more: any other answers ApiNotFound.
 */
export class HostObject {
  constructor(
    readonly type: string,
    readonly members: Members,
    /** Whether later batches name it by a reference id, because nothing else names it (a range). */
    readonly tracked = false,
  ) {}
}

/** `GetRange` on the wire is `getRange` in the library. */
export const libraryName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `values` in a load list is `Values` on the wire. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
