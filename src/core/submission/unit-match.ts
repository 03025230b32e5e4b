import { nearestCode } from "../nearest";
import {
  bareUnitCode,
  bareUnitName,
  namesOf,
  type RegisteredUnit,
  type UnitRegister,
} from "./unit-register";

/** What a form says of the unit that fills it in; `""` where it says nothing. */
export interface StatedUnit {
  readonly name: string;
  readonly code: string;
}

/** The unit of a submission and what told it. */
export interface UnitMatch {
  readonly stated: StatedUnit;
  readonly unit: RegisteredUnit | null;
  /** `file`: nothing in the form tells, only the name of the file. */
  readonly by: "code" | "name" | "file" | null;
  /** The units that name and code point to, where these are two: nobody can tell whose it is. */
  readonly conflict: { readonly name: RegisteredUnit; readonly code: RegisteredUnit } | null;
  /** The code is a unit's, and the name beside it nobody's: the unit may be called otherwise by now. */
  readonly isRenamed: boolean;
  /** The name is a unit's, and the code beside it nobody's, though it looks like one of the register. */
  readonly isRecoded: boolean;
  /** The units that share the name, where nothing but the name would tell. */
  readonly sharing: readonly RegisteredUnit[];
  /** The unit that a name which is in no register was probably meant to be. */
  readonly nearest: string | null;
}

/**
 * Finds the unit of a form: by its code, else by its name; only where the form says neither, by the
 * name of the file. A form that names a unit nobody knows, or two, is never taken for another one's:
 * its figures would push out those that this one has sent.
 */
export function matchUnit(stated: StatedUnit, file: string, register: UnitRegister): UnitMatch {
  const byCode = register.byCode.get(bareUnitCode(stated.code)) ?? null;
  const byName = unitNamed(stated.name, register);
  const found = {
    ...{ stated, conflict: null, isRenamed: false, isRecoded: false, nearest: null },
    sharing: NONE,
  };
  if (byCode) {
    const name = bareUnitName(stated.name);
    const isRenamed = !byName && name !== "" && !namesOf(byCode).has(name);
    if (!byName || byName === byCode) return { ...found, unit: byCode, by: "code", isRenamed };
    return { ...found, unit: null, by: null, conflict: { name: byName, code: byCode } };
  }
  if (byName) {
    const isRecoded = isOfKind(bareUnitCode(stated.code), byName.code);
    return { ...found, unit: byName, by: "name", isRecoded };
  }
  if (register.byName.get(bareUnitName(stated.name)) === null) {
    const name = bareUnitName(stated.name);
    const sharing = register.units.filter((unit) => namesOf(unit).has(name));
    return { ...found, unit: null, by: null, sharing };
  }
  if (bareUnitName(stated.name) === "" && bareUnitCode(stated.code) === "") {
    const unit = unitOfFile(file, register);
    return { ...found, unit, by: unit ? "file" : null };
  }
  const names = register.units.map((unit) => unit.readAs);
  const nearest = stated.name === "" ? null : nearestCode(stated.name.trim(), names);
  const meant = register.units.find((unit) => unit.readAs === nearest);
  return { ...found, unit: null, by: null, nearest: meant?.name ?? null };
}

const NONE: readonly RegisteredUnit[] = [];

/** Whether a code may be a mistyped one: a register of area codes says nothing of credit codes. */
function isOfKind(code: string, own: string): boolean {
  return code !== "" && Math.abs(code.length - own.length) <= 1;
}

/** By the whole name, by the name before a code in brackets, or by a code written in its place. */
function unitNamed(text: string, register: UnitRegister): RegisteredUnit | null {
  const whole = register.byName.get(bareUnitName(text));
  if (whole) return whole;
  const bracketed = /^(.{1,200}?)[(（[【]([^()（）[\]【】]{1,40})[)）\]】]\s*$/u.exec(
    text.slice(0, 250).trim()
  );
  const inBrackets = register.byCode.get(bareUnitCode(bracketed?.[2] ?? ""));
  if (inBrackets) return inBrackets;
  // 盖章 and 公章 in brackets belong to the form, not to the name.
  const before = /章$/u.test(bracketed?.[2] ?? "") ? (bracketed?.[1] ?? "") : "";
  return (
    register.byName.get(bareUnitName(before)) ?? register.byCode.get(bareUnitCode(text)) ?? null
  );
}

/** The longest name, else the longest code, that stands in the name of the file. */
export function unitOfFile(file: string, register: UnitRegister): RegisteredUnit | null {
  const text = bareUnitName(file);
  const known = INDEXES.get(register) ?? indexNames(register);
  INDEXES.set(register, known);
  return longestIn(text, known.names) ?? longestIn(text, known.codes);
}

/** What units are called, by its first two characters: a register may have ten thousand. */
type NameIndex = ReadonlyMap<string, readonly (readonly [name: string, unit: RegisteredUnit])[]>;

/** Once for each register. */
const INDEXES = new WeakMap<
  UnitRegister,
  { readonly names: NameIndex; readonly codes: NameIndex }
>();

function indexNames({ units, byName }: UnitRegister) {
  const names = new Map<string, [string, RegisteredUnit][]>();
  const codes = new Map<string, [string, RegisteredUnit][]>();
  const add = (index: typeof names, name: string, unit: RegisteredUnit) => {
    if (name.length < 2) return;
    const key = name.slice(0, 2);
    const same = index.get(key);
    if (same) same.push([name, unit]);
    else index.set(key, [[name, unit]]);
  };
  // A name that two units share tells neither.
  for (const [name, unit] of byName) if (unit) add(names, name, unit);
  for (const unit of units) add(codes, bareUnitName(unit.code), unit);
  return { names, codes };
}

function longestIn(text: string, index: NameIndex): RegisteredUnit | null {
  let best: RegisteredUnit | null = null;
  let length = 1;
  for (let at = 0; at + 1 < text.length; at++) {
    for (const [name, unit] of index.get(text.slice(at, at + 2)) ?? []) {
      if (name.length > length && text.startsWith(name, at)) [best, length] = [unit, name.length];
    }
  }
  return best;
}
