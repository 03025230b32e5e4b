import { invalidArgument } from "./host-error";
import { isHostObject } from "./shape";

/** What a batch passes to a method, read strictly: Excel refuses what has the wrong type. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  /** As it came; for options and arrays. */
  any(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    return textOf(this.values[index]);
  }

  optionalText(index: number): string | null {
    return this.isMissing(index) ? null : this.text(index);
  }

  integer(index: number): number {
    return integerOf(this.values[index]);
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  flag(index: number, otherwise = false): boolean {
    return this.isMissing(index) ? otherwise : flagOf(this.values[index]);
  }

  /** One of the words that Office.js has for it. */
  word<Word extends string>(index: number, words: readonly Word[], otherwise?: Word): Word {
    if (this.isMissing(index) && otherwise !== undefined) return otherwise;
    return wordOf(this.values[index], words);
  }

  /** The thing behind an object that was passed, if it is of this class. */
  thing<Thing extends object>(
    index: number,
    kind: abstract new (...args: never[]) => Thing
  ): Thing | null {
    const value = this.values[index];
    return isHostObject(value) && value.self instanceof kind ? value.self : null;
  }

  isMissing(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function integerOf(value: unknown): number {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function flagOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A property of an options object; `undefined` where there is none. */
export function optionOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
