import { invalidArgument, notBuilt } from './errors';
import { libraryName, wireName, type HostObject } from './objects';
import type { World } from './paths';
import type { Json, QueryInfo } from './wire';

/** What tells the client under which name to ask for this object in its next batch. */
export function identity(world: World, object: HostObject | null): Record<string, Json> | null {
  if (!object) return null;
  if (object.tracked) return { _ReferenceId: world.references.idOf(object) };
  const id = object.members.properties?.['Id'];
  return id ? { Id: id.get() } : {};
}

/**
 * The identity beside loaded properties. `_Id` is read by the client as the id of the object, and does not make
 * `id` a loaded property: who forgets to load it gets PropertyNotLoaded. (未验证: whether Excel is so strict.)
 */
function quietIdentity(world: World, object: HostObject): Record<string, Json> {
  const { Id, ...rest } = identity(world, object) ?? {};
  return Id === undefined ? rest : { _Id: Id };
}

/** What `load(…)` asks of an object. */
export function query(world: World, object: HostObject | null, info: QueryInfo = {}): Json {
  if (!object) return null;
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])].map((name) => name.trim()).filter(Boolean);
  const { items } = object.members;
  if (items) {
    const first = info.Skip ?? 0;
    const asked = items().slice(first, info.Top === undefined ? undefined : first + info.Top);
    const Select = names.map((name) => name.replace(/^items\/?/i, ''));
    return { _Items: asked.map((item) => query(world, item, { Select })) };
  }
  if (names.length === 0 || names.includes('*')) {
    throw notBuilt(`${object.type}.load()，即不写属性名的 load：请写明要读的属性`);
  }
  const answer = quietIdentity(world, object);
  for (const [head, inner] of grouped(names)) {
    answer[head] = inner.length > 0 ? open(world, object, head, inner) : read(world, object, head);
  }
  return answer;
}

/** `format/fill/color` asks `Format` for `fill/color`; several names under one head are asked together. */
function grouped(names: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split('/');
    const inner = groups.get(wireName(head)) ?? [];
    if (rest.length > 0) inner.push(rest.join('/'));
    groups.set(wireName(head), inner);
  }
  return groups;
}

function read(world: World, object: HostObject, name: string): Json {
  const property = object.members.properties?.[name];
  if (!property) throw missing(world, object, name);
  world.sets.require(object.type, libraryName(name));
  return property.get();
}

function open(world: World, object: HostObject, name: string, inner: string[]): Json {
  const next = object.members.navigation?.[name];
  if (!next) throw missing(world, object, name);
  world.sets.require(object.type, libraryName(name));
  return query(world, next(), { Select: inner });
}

/** 未验证: the code that Excel answers for a name in a load list that no version of it knows. */
function missing(world: World, object: HostObject, name: string) {
  const member = libraryName(name);
  const full = `${object.type}.${member}`;
  if (!world.sets.knows(object.type, member)) return invalidArgument(`没有可加载的属性 ${full}`);
  world.sets.require(object.type, member);
  return notBuilt(full);
}
