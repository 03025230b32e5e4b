/// <reference types="office-js" />
import type { CellAddress } from "../core/workbook";

/** Something to be queued, with about the bytes that it adds to the request. */
export interface Operation {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/**
 * One change to the open workbook: what it must know before, what it writes, and how it is taken
 * back. It remembers what it has read; everything is queued by it and sent by others, so that any
 * number of changes share a round trip.
 */
export interface Change {
  /** Names of the sheets it changes. */
  readonly sheets: readonly string[];
  /** Queues the reading of what is there before. */
  readonly ask: (context: Excel.RequestContext) => void;
  /** Queues what only the first answer showed to be needed; true where something was queued. */
  readonly askMore?: (context: Excel.RequestContext) => boolean;
  /** Throws a `ProblemError` where the change is not possible. */
  readonly check: () => void;
  /** What is to be written, in order; nothing where all is as it should be. */
  readonly operations: () => readonly Operation[];
  /**
   * Takes down what the host told while it wrote, also where it failed on the way.
   *
   * @param answered true where the host told of each action that it carried out
   */
  readonly note: (answered: boolean) => void;
  /** Queues the reading of what is there now. */
  readonly askBack: (context: Excel.RequestContext) => void;
  /** Where the user has changed what was written, so that taking it back would lose that. */
  readonly changedSince: () => CellAddress | null;
  /** What takes the change back; safe to be done again, and where only part of it was ever written. */
  readonly takeBack: () => readonly Operation[];
}

/** About what a call costs in a request besides its values. */
export const CALL_BYTES = 300;

/** An operation of a few calls, and of values where they are given. */
export function operation(
  queue: (context: Excel.RequestContext) => void,
  calls = 1,
  values?: unknown
): Operation {
  const bytes = values === undefined ? 0 : jsonBytes(values);
  return { bytes: calls * CALL_BYTES + bytes, queue };
}

/** Bytes that values take in a request or an answer. */
export function jsonBytes(values: unknown): number {
  return new TextEncoder().encode(JSON.stringify(values)).length;
}

/** What a loaded property holds; `undefined` where the host never told. */
export function told<T>(property: () => T): T | undefined {
  try {
    return property();
  } catch {
    return undefined;
  }
}
