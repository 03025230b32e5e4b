import type { Work, WorkbookPort } from "../../src/core/port";
import { createExcelPort } from "../../src/excel/port";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import type { SheetContent } from "../../src/core/sheet-content";
import type { Workbook } from "../../src/core/workbook";
import { sampleWorkbooks } from "../../src/samples/workbooks";
import { loadExcel, type Library } from "../excel-host/library";
import { nodeMetadata } from "../excel-host/metadata-node";
import { loadModel, saveModel } from "../excel-host/workbook-file";
import { createHost, type Host, type HostOptions } from "../excel-host/workbook-model";

/** A workbook open in the emulated Excel, and the add-in's port to it. */
export interface Opened {
  readonly host: Host;
  readonly library: Library;
  readonly port: WorkbookPort;
  /** The same workbook as the files' reader sees it. */
  readonly file: () => Workbook;
}

export interface OpenOptions extends Partial<Omit<HostOptions, "metadata" | "model">> {
  readonly seconds?: number;
}

/** Opens sheets as they are drawn, at ExcelApi 1.14 where no version is given. */
export function openSheets(sheets: readonly SheetContent[], options: OpenOptions = {}): Opened {
  return openBytes(bytesOf(sheets), options);
}

/** Saves the workbook and opens the file again, with a port that knows nothing yet. */
export function reopen({ host }: Opened): Opened {
  return openBytes(saveModel(host.model), {});
}

function openBytes(bytes: Uint8Array, options: OpenOptions): Opened {
  const { seconds = 5, apiVersion = "1.14", ...others } = options;
  const model = loadModel(bytes, { deflate: deflateNode, inflate: inflateNode });
  const host = createHost({ metadata: nodeMetadata(), model, apiVersion, ...others });
  const library = loadExcel(host, { apiVersion });
  const port = createExcelPort({ requestTimeoutSeconds: seconds });
  return {
    host,
    library,
    port,
    file: () => readWorkbook(bytes, inflateNode),
  };
}

const BYTES = new Map<readonly SheetContent[], Uint8Array>();

/** The file of these sheets; made once for the sample, which many tests open. */
function bytesOf(sheets: readonly SheetContent[]): Uint8Array {
  const bytes = BYTES.get(sheets) ?? createWorkbook(sheets, deflateNode);
  if (sheets === SAMPLE) BYTES.set(sheets, bytes);
  return bytes;
}

/** A plain sheet of values from A1 on; `null` leaves a cell empty. */
export function plainSheet(
  name: string,
  rows: readonly (readonly (number | string | boolean | null)[])[]
): SheetContent {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
  );
  return { name, cells, widths: [] };
}

/** The sample workbook of 2023: six sheets of forms and scheme, with a summary template. */
export function openSample(options: OpenOptions = {}): Opened {
  return openSheets(sampleSheets(), options);
}

export function sampleSheets(): readonly SheetContent[] {
  return SAMPLE;
}

const SAMPLE = sampleWorkbooks().find(({ file }) => file === "2023.xlsx")?.sheets ?? [];

export const WORK: Work = { signal: { aborted: false }, progress: () => undefined };
