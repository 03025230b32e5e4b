import type { Host } from "./host";
import { classOf, isSupported, readMember } from "./members";
import { ServiceTarget } from "./objects/services";
import { isHostObject, type HostObject } from "./shape";
import type { QueryInfo } from "./wire";

/** What is asked for: property names, each with what is asked for below it. */
interface Selection {
  readonly [name: string]: Selection;
}

/** Answers a query: an object of wire names, collections as `{ _Items: […] }`. */
export function answerQuery(host: Host, object: HostObject | null, query: QueryInfo): unknown {
  if (!object) return null;
  if (object.self instanceof ServiceTarget) return {};
  const paths = query.Select?.length ? query.Select : ["*"];
  const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
  return project(host, object, selectionOf([...paths, ...expanded]), query);
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Record<string, Selection> = {};
  for (const path of paths) {
    let node: Record<string, Selection> = root;
    for (const step of path.split(/[/.]/)) {
      if (step.toLowerCase() === "items" || step === "") continue;
      node = (node[step] ??= {}) as Record<string, Selection>;
    }
  }
  return root;
}

const EVERYTHING: Selection = { "*": {} };

function project(
  host: Host,
  object: HostObject,
  selection: Selection,
  { Skip = 0, Top = Infinity }: QueryInfo = {}
): Readonly<Record<string, unknown>> {
  const { items } = object;
  if (!items) return projectOne(host, object, selection);
  const own = classOf(host, object).scalars;
  const answer: Record<string, unknown> = {};
  const ofItems: Record<string, Selection> = {};
  for (const [name, below] of Object.entries(selection)) {
    const scalar = own.get(name.toLowerCase());
    if (scalar) answer[scalar.wire] = readMember(host, object, name);
    else ofItems[name] = below;
  }
  const chosen = items.slice(Skip, Skip + Top);
  answer["_Items"] = chosen.map((item) => project(host, item, ofItems));
  return answer;
}

function projectOne(
  host: Host,
  object: HostObject,
  selection: Selection
): Readonly<Record<string, unknown>> {
  const metadata = classOf(host, object);
  const answer: Record<string, unknown> = identityOf(host, object);
  for (const [name, below] of Object.entries(selection)) {
    if (name === "*") Object.assign(answer, everyScalar(host, object));
    else if (!name.startsWith("$")) {
      const key = name.toLowerCase();
      const member = metadata.scalars.get(key) ?? metadata.navigation.get(key);
      const value = readMember(host, object, name);
      answer[member?.wire ?? name] = isHostObject(value)
        ? project(host, value, Object.keys(below).length > 0 ? below : EVERYTHING)
        : value;
    }
  }
  return answer;
}

/** What `load()` without names brings: all that this version of Excel has, as far as modelled. */
function everyScalar(host: Host, object: HostObject): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  const scalars = new Set(classOf(host, object).scalars.values());
  for (const { name, wire, set } of scalars) {
    if (name.startsWith("_") || !isSupported(host, set) || !object.reader(name)) continue;
    answer[wire] = readMember(host, object, wire);
  }
  return answer;
}

/** What the library needs to find an object again. */
export function identityOf(host: Host, object: HostObject): Record<string, unknown> {
  const key = host.metadata.get(object.className)?.idKey ?? null;
  const identity: Record<string, unknown> = {};
  if (key !== null && key !== "_ReferenceId" && object.id !== null) identity[key] = object.id;
  if (object.referenceId !== null) identity["_ReferenceId"] = object.referenceId;
  return identity;
}
