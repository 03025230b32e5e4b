import type { Edit, Workbook } from "../../src/core/workbook";
import { createWorkbook as createFile } from "../../src/files/create-workbook";
import { deflateWeb } from "../../src/files/deflate-web";
import { inflateWeb } from "../../src/files/inflate-web";
import type { Codec } from "../../src/files/package-edit";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { ProblemError } from "../../src/files/problem-error";
import { contentOfSheet } from "./file/content";
import { editsBetween, type Difference } from "./file/differences";
import { openWorkbook, showWorkbook } from "./file/load";
import type { WorkbookLook } from "../../src/files/workbook-look";
import type { WorkbookModel } from "./model/workbook";

const WEB_CODEC: Codec = { inflate: inflateWeb, deflate: deflateWeb };

interface Origin {
  readonly bytes: Uint8Array;
  readonly codec: Codec;
}

/** The file that each open workbook came from. */
const ORIGINS = new WeakMap<WorkbookModel, Origin>();

/** Opens a workbook file in the emulated Excel. Throws what the project's reader throws. */
export function loadModel(bytes: Uint8Array, codec: Codec = WEB_CODEC): WorkbookModel {
  return originating(openWorkbook(bytes, codec.inflate), { bytes, codec });
}

/** As `loadModel`, of a file that has been read elsewhere. */
export function modelOfRead(
  workbook: Workbook,
  look: WorkbookLook,
  bytes: Uint8Array
): WorkbookModel {
  return originating(showWorkbook(workbook, look), { bytes, codec: WEB_CODEC });
}

function originating(model: WorkbookModel, origin: Origin): WorkbookModel {
  ORIGINS.set(model, origin);
  return model;
}

export interface SavedModel {
  readonly bytes: Uint8Array;
  /** Changes that the project's writer cannot put into a file, such as a renamed sheet. */
  readonly leftOut: readonly string[];
}

/** The workbook as a file: the one it came from with what changed since, or a new one. */
export function saveModel(model: WorkbookModel): Uint8Array {
  return saveModelReport(model).bytes;
}

/** As `saveModel`, and says what did not make it into the file. */
export function saveModelReport(model: WorkbookModel): SavedModel {
  const origin = ORIGINS.get(model);
  if (!origin) {
    const contents = model.sheets.map(contentOfSheet);
    return { bytes: createFile(contents, deflateWeb), leftOut: [] };
  }
  const { bytes, codec } = origin;
  const before = openWorkbook(bytes, codec.inflate);
  for (const writing of ["changed", "everyFormula"] as const) {
    try {
      return save(bytes, editsBetween(before, model, writing), codec);
    } catch (error) {
      if (!isSharedFormula(error)) throw error;
    }
  }
  return save(bytes, editsBetween(before, model, "contents"), codec);
}

function save(bytes: Uint8Array, { edits, leftOut }: Difference, codec: Codec): SavedModel {
  return { bytes: patchWorkbook(bytes, edits as readonly Edit[], codec), leftOut };
}

/** A formula that serves several cells: it can only be written where all of them are, or not at all. */
function isSharedFormula(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { problem } = error;
  return problem.code === "damaged" && /^(?:shared|array)-formula$/.test(problem.reason);
}
