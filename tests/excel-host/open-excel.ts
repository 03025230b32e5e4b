/// <reference types="office-js" />
import { createHost, type Host, type HostOptions } from "./host";
import { loadExcel, type Library } from "./library";
import { nodeMetadata } from "./metadata-node";
import type { CellValue, SheetModel } from "./model/workbook";
import { writeCell } from "./model/edit";

export interface OpenExcel extends Library {
  readonly host: Host;
  /** The first sheet. */
  readonly sheet: SheetModel;
}

/** An emulated Excel with Microsoft's library before it, for one test. */
export function openExcel(options: Partial<HostOptions> = {}): OpenExcel {
  const host = createHost({ ...options, metadata: nodeMetadata() });
  const library = loadExcel(host, { apiVersion: options.apiVersion ?? "1.14" });
  const [sheet] = host.model.sheets;
  if (!sheet) throw new Error("A workbook has a sheet.");
  return { ...library, host, sheet };
}

/** Fills a sheet from a corner on, as a user would type it; `""` leaves a cell empty. */
export function fill(
  sheet: SheetModel,
  rows: readonly (readonly CellValue[])[],
  top = 0,
  left = 0
): void {
  rows.forEach((row, down) => {
    row.forEach((value, over) => {
      if (value !== "") writeCell(sheet, top + down, left + over, value);
    });
  });
}

/** The code of the error that a promise ends with; fails where it ends well. */
export async function errorCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
  throw new Error("There was no error.");
}
