/** What went between the add-in and Excel, for tests to look at. */
export interface HostRecord {
  readonly roundTrips: RoundTrip[];
  /** Every method that was called, as `Worksheet.getRange`, in order. */
  readonly methods: string[];
  /** Every property that was written, as `Range.values`, in order. */
  readonly writes: string[];
}

export interface RoundTrip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Code of the error that came back, if any. */
  readonly error: string | null;
}

export function createRecord(): HostRecord {
  return { roundTrips: [], methods: [], writes: [] };
}

export function clearRecord(record: HostRecord): void {
  record.roundTrips.length = 0;
  record.methods.length = 0;
  record.writes.length = 0;
}

/** Calls after which the user can no longer undo, on one platform or another. */
const CLEARS_UNDO = new Set([
  "Worksheet.copy",
  "Worksheet.delete",
  "Workbook.insertWorksheetsFromBase64",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Workbook.save",
  "Workbook.close",
  "CustomXmlPartCollection.add",
  "DynamicRibbon.executeRequestUpdate",
]);

const WRITES_CLEAR_UNDO = new Set(["Worksheet.name", "Worksheet.position", "Worksheet.visibility"]);

/** The calls and writes so far that cleared the user's undo stack. */
export function undoClearingCalls({ methods, writes }: HostRecord): readonly string[] {
  return [
    ...methods.filter((name) => CLEARS_UNDO.has(name)),
    ...writes.filter((name) => WRITES_CLEAR_UNDO.has(name)),
  ];
}
