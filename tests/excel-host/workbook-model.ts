/** The emulated Excel: what is inside, and how to start it. */
export {
  createHost,
  declareSets,
  type Fault,
  type Faults,
  type Host,
  type HostOptions,
} from "./host";
export { createWorkbook } from "./model/sheets";
export type {
  CellModel,
  CellValue,
  NameModel,
  SheetModel,
  TableModel,
  WorkbookModel,
} from "./model/workbook";
export type { CellFormat } from "./model/cell-format";
export type { ConditionalFormatModel } from "./model/conditional-format";
export { clearRecord, undoClearingCalls, type HostRecord } from "./record";
