import type { SchemeFault } from "../core/scheme/scheme";
import type { SheetContent } from "../core/sheet-content";
import type { Workbook } from "../core/workbook";
import type { Words } from "../locales/words";
import type { Board, UnitDetail } from "./board";
import type { KeptSubmission } from "./kept-submission";
import type { TakenIn } from "./take-in";

/** A file as it was dropped: what tells it from another without reading it. */
export interface DroppedName {
  /** With the folder that was dropped in front, and `/` between. */
  readonly path: string;
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

/** Submissions of one file, or of one workbook in an archive, on their way between threads. */
export type SentTaken = TakenIn<KeptSubmission>;

export interface CollectStart {
  /** The open workbook, which holds scheme and register. */
  readonly workbook: Workbook;
  readonly language: Words["language"];
}

/** Why a workbook cannot serve as the scheme of a collection. */
export type CollectObstacle =
  | { readonly kind: "faults"; readonly faults: readonly SchemeFault[] }
  | { readonly kind: "no_register" }
  /** Units that stand above one another in a circle, `甲 → 乙 → 甲`. */
  | { readonly kind: "circle"; readonly units: string };

export interface Recalled {
  /** Paths of files of which everything is known. */
  readonly known: readonly string[];
  /** For files that have changed: keys (`knownKey`) of what was read under their name. */
  readonly partly: ReadonlyMap<string, readonly string[]>;
  /** False where the browser lets nothing be kept on this machine. */
  readonly remembers: boolean;
}

/**
 * What the pane may ask of the thread of a collection. All threads run the same script; those that
 * read are asked `begin` and `read`, the one that keeps what was read is asked the rest.
 */
export interface CollectCalls {
  /** Takes the scheme. @returns why it cannot be used, or `null` */
  readonly begin: (start: CollectStart) => Promise<CollectObstacle | null>;
  /** Reads and checks a file; `known` are keys of what need not be read again. */
  readonly read: (
    file: File,
    path: string,
    known: readonly string[]
  ) => Promise<readonly SentTaken[]>;
  /** Takes a list of files for the collection, and says which of them are known. */
  readonly recall: (files: readonly DroppedName[]) => Promise<Recalled>;
  readonly keep: (name: DroppedName, taken: readonly SentTaken[]) => Promise<void>;
  /** Keeps that a file could not be read: nobody got at it, or it took its thread down with it. */
  readonly lost: (name: DroppedName, cause: "gone" | "reader") => Promise<void>;
  readonly settle: () => Promise<Board>;
  readonly unit: (code: string) => Promise<UnitDetail>;
  /** The board as a sheet of this name, with a line below it. */
  readonly sheet: (name: string, note: string) => Promise<SheetContent>;
  /** The workbook with board, findings, transcription and roll-up. */
  readonly workbook: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Forgets everything, also what is kept on this machine. */
  readonly forget: () => Promise<void>;
}

export type CallName = keyof CollectCalls;

/** A call on its way to a thread. */
export interface SentCall {
  readonly number: number;
  readonly name: CallName;
  readonly given: readonly unknown[];
}

/** What a thread says: once that it is there, then an answer to each call. */
export type SentAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly number: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly number: number; readonly message: string };
