import { Arguments } from "./arguments";
import type { Host } from "./host";
import { apiNotFound, invalidOperation, itemNotFound, notImplemented } from "./host-error";
import type { ClassMetadata, RequirementSet } from "./metadata";
import { callService, ServiceTarget } from "./objects/services";
import type { HostObject } from "./shape";

/** Reads a scalar or a navigation property by its name on the wire. */
export function readMember(host: Host, object: HostObject, wire: string): unknown {
  const metadata = classOf(host, object);
  const key = wire.toLowerCase();
  const member = metadata.scalars.get(key) ?? metadata.navigation.get(key);
  if (!member) throw notImplemented(`property ${object.className}.${wire}`);
  checkSet(host, `${object.className}.${member.name}`, member.set);
  checkAlive(object);
  const read = object.reader(member.name);
  if (!read) throw notImplemented(`property ${object.className}.${member.name}`);
  return read();
}

/** Writes a scalar property by its name on the wire. */
export function writeMember(host: Host, object: HostObject, wire: string, value: unknown): void {
  if (object.self instanceof ServiceTarget) {
    callService(host, object.self, `set:${wire}`, [value]);
    return;
  }
  const member = classOf(host, object).scalars.get(wire.toLowerCase());
  if (!member) throw notImplemented(`property ${object.className}.${wire}`);
  const name = `${object.className}.${member.name}`;
  checkSet(host, name, member.set);
  if (!member.writable) throw invalidOperation(`${name} is read-only.`);
  host.record.writes.push(name);
  checkAlive(object);
  const write = object.writer(member.name);
  if (!write) throw notImplemented(`property ${name} to be written`);
  write(value);
}

/** Calls a method by its name on the wire; the indexer of a collection is `getItem`. */
export function callMember(
  host: Host,
  object: HostObject,
  wire: string,
  values: readonly unknown[]
): unknown {
  if (object.self instanceof ServiceTarget) return callService(host, object.self, wire, values);
  const member = classOf(host, object).methods.get(wire.toLowerCase());
  if (!member) throw notImplemented(`method ${object.className}.${wire}`);
  const name = `${object.className}.${member.name}`;
  checkSet(host, name, member.set);
  host.record.methods.push(name);
  checkAlive(object);
  const call = object.caller(member.name);
  if (!call) throw notImplemented(`method ${name}`);
  return call(new Arguments(values)) ?? null;
}

export function classOf(host: Host, { className }: HostObject): ClassMetadata {
  const found = host.metadata.get(className);
  if (!found) throw notImplemented(`class ${className}`);
  return found;
}

export function isSupported(host: Host, set: RequirementSet | null): boolean {
  if (!set) return true;
  const declared = host.requirementSets.get(set[0].toLowerCase());
  return declared !== undefined && compareVersions(declared, set[1]) >= 0;
}

function checkSet(host: Host, name: string, set: RequirementSet | null): void {
  if (set && !isSupported(host, set)) throw apiNotFound(name, set.join(" "));
}

function checkAlive(object: HostObject): void {
  if (object.gone) throw itemNotFound();
}

/** Below zero where the first version is the older one: `1.9` comes before `1.14`. */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
