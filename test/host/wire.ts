// What goes over the wire between Office.js and Excel, in the names of the wire. Read out of the client library
// (RichApiMessageUtility, ClientRequest, ObjectPathType, ActionType), so these shapes are known, not invented.

/** Anything that survives JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const ObjectPathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Arguments by value; where the id at the same position is not 0, the argument is the object at that path. */
export interface ArgumentInfo {
  Arguments?: Json[];
  ReferencedObjectPathIds?: (number | null)[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

/** One `context.sync()`. */
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: Json;
}

export interface WireError {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  Location: string;
  ActionIndex: number;
}

export type BatchAnswer =
  { Results: ActionResult[] } | { Error: WireError; ProcessedResults: { Results: ActionResult[] } };

/** The arrays of the win32 transport look like COM SafeArrays to the client. */
export interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

/** A plain array in the shape in which the win32 transport hands arrays over. */
export function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}

/** Numbers with which the host tells Office.js that a whole request failed (OSF.DDA.ErrorCodeManager). */
export const HostStatus = {
  success: 0,
  internalError: 5001,
  invalidCallInContext: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** Numbers of the operations that go through `Execute` and `RegisterEvent`. */
export const Dispatch = { richApiRequest: 93, richApiMessage: 33 } as const;

/** Bits of the flags that come with a request. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;
