import type { Arguments } from "./arguments";

type Table<Value> = Readonly<Record<string, Value>>;

/**
 * What the emulation knows of one class of Excel's object model, by the names the library uses.
 * What is missing here but there in Excel answers `EmulatorNotImplemented`.
 */
export interface Shape<Self extends object> {
  readonly name: string;
  readonly id?: (self: Self) => string;
  /** For collections. */
  readonly items?: (self: Self) => readonly HostObject[];
  /** True where the thing was deleted in the meantime. */
  readonly gone?: (self: Self) => boolean;
  /** Scalar properties, and properties that lead to another object. */
  readonly read?: Table<(self: Self) => unknown>;
  readonly write?: Table<(self: Self, value: unknown) => void>;
  readonly call?: Table<(self: Self, args: Arguments) => unknown>;
}

/** A thing that a batch can speak of. */
export interface HostObject {
  readonly className: string;
  readonly self: object;
  readonly id: string | null;
  readonly items: readonly HostObject[] | null;
  readonly gone: boolean;
  /** The name by which the library holds on to it over batches. */
  referenceId: string | null;
  readonly reader: (member: string) => (() => unknown) | null;
  readonly writer: (member: string) => ((value: unknown) => void) | null;
  readonly caller: (member: string) => ((args: Arguments) => unknown) | null;
}

/** Puts a thing into the shape of its class. */
export function shaped<Self extends object>(shape: Shape<Self>, self: Self): HostObject {
  return {
    className: shape.name,
    self,
    get id() {
      return shape.id?.(self) ?? null;
    },
    get items() {
      return shape.items?.(self) ?? null;
    },
    get gone() {
      return shape.gone?.(self) ?? false;
    },
    referenceId: null,
    reader: (member) => bindMember(shape.read, member, self),
    writer: (member) => bindMember(shape.write, member, self),
    caller: (member) => bindMember(shape.call, member, self),
  };
}

function bindMember<Self, Rest extends readonly unknown[], Result>(
  table: Table<(self: Self, ...rest: Rest) => Result> | undefined,
  member: string,
  self: Self
): ((...rest: Rest) => Result) | null {
  const found = table && Object.hasOwn(table, member) ? table[member] : undefined;
  return found ? (...rest) => found(self, ...rest) : null;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "reader" in value;
}
