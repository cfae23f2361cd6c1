import { HostError, invalidObjectPath, notBuilt } from './errors';
import { HostObject, libraryName } from './objects';
import { call, Paths, type World } from './paths';
import { identity, query } from './query';
import { ActionType, type Action, type ActionResult, type Batch, type BatchAnswer, type Json } from './wire';

/**
 * Does the actions of a batch in order and answers them.
 * At the first error the rest is left undone, and what was done before stays done (未验证).
 */
export function processBatch(world: World, batch: Batch): BatchAnswer {
  const paths = new Paths(world, batch.ObjectPaths);
  const Results: ActionResult[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: perform(world, paths, action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Error: error.at(location(paths, batch, action), index), ProcessedResults: { Results } };
    }
  }
  return { Results };
}

function perform(world: World, paths: Paths, action: Action): Json {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identity(world, object);
    case ActionType.query:
      return query(world, object, action.QueryInfo);
    case ActionType.method:
      return object && invoke(world, paths, object, action);
    case ActionType.setProperty:
      // 未验证: what Excel answers to a write to a null object.
      if (!object) throw invalidObjectPath(action.Name);
      write(world, paths, object, action);
      return null;
    default:
      throw notBuilt(`ActionType ${String(action.ActionType)}`);
  }
}

function invoke(world: World, paths: Paths, object: HostObject, { Name, ArgumentInfo }: Action): Json {
  if (Name === '_KeepReference' && object.tracked) {
    world.references.idOf(object);
    return null;
  }
  const answer = call(world.sets, object, Name, paths.arguments(ArgumentInfo));
  return answer instanceof HostObject ? identity(world, answer) : answer;
}

function write(world: World, paths: Paths, object: HostObject, { Name, ArgumentInfo }: Action): void {
  const property = object.members.properties?.[Name];
  if (!property?.set) throw notBuilt(`${object.type}.${libraryName(Name)} =`);
  world.sets.require(object.type, libraryName(Name), true);
  const [value = null] = paths.arguments(ArgumentInfo);
  if (value instanceof HostObject) throw invalidObjectPath(Name);
  property.set(value);
}

/** `Worksheet.getRange`: the place of an error as Office.js shows it in `debugInfo.errorLocation`. */
function location(paths: Paths, batch: Batch, action: Action): string {
  const path = batch.ObjectPaths[String(action.ObjectPathId)];
  const ofPath = action.Name === '' || action.ActionType === ActionType.query;
  const ownerId = ofPath ? path?.ParentObjectPathId : action.ObjectPathId;
  const owner = ownerId === undefined ? null : quietly(() => paths.object(ownerId));
  const member = ofPath ? path?.Name : action.Name;
  return [owner?.type ?? 'Workbook', libraryName(member ? member : 'getItem')].join('.');
}

/** The owner may be what could not be reached; then the place is told without it. */
function quietly<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
