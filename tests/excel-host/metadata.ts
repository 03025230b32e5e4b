/**
 * Excel's object model as the library itself knows it, read from Microsoft's debug source: which
 * classes there are, what their members are called on the wire, what may be written, and from
 * which requirement set on. Read anew in every run: neither the source nor this is ours to keep.
 */

/** Name and version of a requirement set, such as `["ExcelApi", "1.13"]`. */
export type RequirementSet = readonly [name: string, version: string];

export interface ScalarMetadata {
  /** Name in the library, such as `rowCount`. */
  readonly name: string;
  /** Name in a batch, such as `RowCount`. */
  readonly wire: string;
  readonly writable: boolean;
  readonly set: RequirementSet | null;
}

export interface NavigationMetadata {
  readonly name: string;
  readonly wire: string;
  /** The class that it leads to. */
  readonly className: string;
  readonly set: RequirementSet | null;
}

export interface MethodMetadata {
  readonly name: string;
  /** `null` for the indexer of a collection (`getItem`), which has a path type of its own. */
  readonly wire: string | null;
  /** The class of the object that it makes; `null` where it answers with a plain value. */
  readonly returns: string | null;
  readonly set: RequirementSet | null;
}

export interface ClassMetadata {
  readonly name: string;
  readonly collection: boolean;
  /** The key under which the library looks for the identity of an object of this class. */
  readonly idKey: string | null;
  /** All three by wire name in lower case. */
  readonly scalars: ReadonlyMap<string, ScalarMetadata>;
  readonly navigation: ReadonlyMap<string, NavigationMetadata>;
  readonly methods: ReadonlyMap<string, MethodMetadata>;
}

export type HostMetadata = ReadonlyMap<string, ClassMetadata>;

const CLASS =
  /\n {4}var (\w+) = \(function \(_super\) \{([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
const PROPERTY =
  /Object\.defineProperty\(\w+\.prototype, "(\w+)", \{\s*get: function \(\) \{([\s\S]*?)\n {12}\},/g;
const METHOD = /\n {8}\w+\.prototype\.(\w+) = function \([^)]*\) \{([\s\S]*?)\n {8}\};/g;

/**
 * Reads `excel-web-16.00.debug.js` (or a sibling for another platform). A source without Excel's
 * classes gives an empty map.
 */
export function extractMetadata(debugSource: string): HostMetadata {
  const start = debugSource.indexOf("var Excel;");
  const classes = new Map<string, ClassMetadata>();
  if (start < 0) return classes;
  const source = debugSource.slice(start);
  const renamed = renamedWrites(source);
  for (const [, name, body] of source.matchAll(CLASS)) {
    if (!name || !body?.includes('"_className"')) continue;
    classes.set(name, readClass(name, body, renamed));
  }
  return classes;
}

/** The few properties that are written under another name than they are read: by `Class.Property`. */
function renamedWrites(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(
    /function (\w+)_(\w+)_Set\(thisObj, value\) \{[^}]*?_invokeSetProperty\(thisObj, "(\w+)"/g
  );
  return new Map([...found].map(([, name, property, wire = ""]) => [`${name}.${property}`, wire]));
}

function readClass(
  name: string,
  body: string,
  renamed: ReadonlyMap<string, string>
): ClassMetadata {
  const sets = new Map<string, RequirementSet>();
  const navigation = new Map<string, NavigationMetadata>();
  for (const [, property = "", getter = ""] of body.matchAll(PROPERTY)) {
    const set = requirementSet(getter);
    if (set) sets.set(property, set);
    const made = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(getter);
    if (!made?.[1] || !made[2]) continue;
    const [, className, wire] = made;
    navigation.set(wire.toLowerCase(), { name: property, wire, className, set });
  }
  return {
    name,
    collection: body.includes('"_isCollection"'),
    idKey: idKey(body),
    scalars: readScalars(body, sets, (wire) => renamed.get(`${name}.${wire}`) ?? wire),
    navigation,
    methods: readMethods(body),
  };
}

function readScalars(
  body: string,
  sets: ReadonlyMap<string, RequirementSet>,
  written: (wire: string) => string
): ReadonlyMap<string, ScalarMetadata> {
  const wires = listOf(body, "_scalarPropertyOriginalNames");
  const writable = listOf(body, "_scalarPropertyUpdateable");
  const scalars = new Map<string, ScalarMetadata>();
  listOf(body, "_scalarPropertyNames").forEach((name, index) => {
    const wire = wires[index] ?? name;
    const set = sets.get(name) ?? null;
    const scalar = { name, wire, writable: writable[index] === "true", set };
    scalars.set(wire.toLowerCase(), scalar);
    scalars.set(written(wire).toLowerCase(), scalar);
  });
  return scalars;
}

/** The elements of `return ["a", "b"];` or `return [true, false];` in the getter of that name. */
function listOf(body: string, getter: string): readonly string[] {
  const start = body.indexOf(`"${getter}", {`);
  if (start < 0) return [];
  const from = body.indexOf("[", start) + 1;
  const list = body.slice(from, body.indexOf("]", from));
  return list.split(",").map((element) => element.trim().replace(/"/g, ""));
}

function readMethods(body: string): ReadonlyMap<string, MethodMetadata> {
  const methods = new Map<string, MethodMetadata>();
  for (const [, name = "", code = ""] of body.matchAll(METHOD)) {
    const set = requirementSet(code);
    const made =
      /_(?:createMethodObject|createAndInstantiateMethodObject)\(Excel\.(\w+), this, "(\w+)"/.exec(
        code
      );
    const indexed = /_createIndexerObject\(Excel\.(\w+), this/.exec(code);
    const invoked = /_invokeMethod\(this, "(\w+)"/.exec(code);
    const wire = made?.[2] ?? invoked?.[1] ?? null;
    const returns = made?.[1] ?? indexed?.[1] ?? null;
    if (wire === null && !indexed) continue;
    methods.set((wire ?? name).toLowerCase(), { name, wire, returns, set });
  }
  return methods;
}

function requirementSet(code: string): RequirementSet | null {
  const found = /_throwIfApiNotSupported\("[^"]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/.exec(
    code
  );
  if (!found?.[1] || !found[2]) return null;
  const name = found[1] === "_defaultApiSetName" ? "ExcelApi" : found[1].replace(/"/g, "");
  return [name, found[2]];
}

function idKey(body: string): string | null {
  const handler = /_handleIdResult = function \(value\) \{([\s\S]*?)\n {8}\};/.exec(body);
  return handler?.[1] ? (/value\["(\w+)"\]/.exec(handler[1])?.[1] ?? null) : null;
}
