import type { Host } from "./host";
import { HostError, notImplemented } from "./host-error";
import { callMember, readMember } from "./members";
import { createService } from "./objects/services";
import { isHostObject, type HostObject } from "./shape";
import { PATH_TYPES, type ArgumentInfo, type Batch, type ObjectPath } from "./wire";

/** The objects that the paths of one batch lead to; each path is walked once. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly paths: Batch["ObjectPaths"]
  ) {}

  /** The object at the end of a path; `null` for a null object and whatever comes below it. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`, 400);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** Name of the class at a path, for messages; asks for nothing new. */
  className(id: number): string {
    const parent = this.paths[String(id)]?.ParentObjectPathId;
    const object = this.found.get(id) ?? (parent ? this.found.get(parent) : null);
    return object?.className ?? "";
  }

  pathName(id: number): string {
    return this.paths[String(id)]?.Name ?? "";
  }

  /** The values that a call passes, with the objects among them resolved. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      const inner = Array.isArray(reference) ? (reference as readonly unknown[]) : [];
      return value.map((element, index) => this.argument(element, inner[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId);
    }
    const entries = Object.entries(value).map(([name, inner]) => [name, this.argument(inner, 0)]);
    return Object.fromEntries(entries);
  }

  private walk(path: ObjectPath): HostObject | null {
    const { host } = this;
    if (path.ObjectPathType === PATH_TYPES.nullObject) return null;
    if (path.ObjectPathType === PATH_TYPES.global) return host.root;
    if (path.ObjectPathType === PATH_TYPES.newObject) return createService(host, path.Name);
    if (path.ObjectPathType === PATH_TYPES.referenceId) return this.reference(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent && asObject(this.step(parent, path));
  }

  private step(parent: HostObject, path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case PATH_TYPES.property:
        return readMember(this.host, parent, path.Name);
      case PATH_TYPES.method:
        return callMember(this.host, parent, path.Name, this.arguments(path.ArgumentInfo));
      case PATH_TYPES.indexer:
        return callMember(this.host, parent, "getItem", this.arguments(path.ArgumentInfo));
      default:
        throw notImplemented(`object path of type ${path.ObjectPathType}`);
    }
  }

  private reference(name: string): HostObject {
    const kept = this.host.references.get(name);
    if (kept) return kept;
    throw new HostError("InvalidReference", "This reference is not valid.", 400);
  }
}

function asObject(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (isHostObject(value)) return value;
  throw notImplemented("object where a plain value came back");
}
