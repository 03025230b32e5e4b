import type { HostMetadata } from "./metadata";
import type { EventEntry } from "./model/events";
import { createWorkbook } from "./model/sheets";
import type { WorkbookModel } from "./model/workbook";
import { workbookObject } from "./objects/workbook";
import { createRecord, type HostRecord } from "./record";
import type { HostObject } from "./shape";

/** An error code of Office, a failing action in the middle of a batch, or no answer at all. */
export type Fault =
  | 5004
  | 5012
  | 5016
  | 5102
  | 5103
  | 5104
  | 7000
  | "GeneralException"
  | "silence"
  | { readonly code: string; readonly after: number };

export interface Faults {
  /** Round trips count from 1; `null` lets one pass. */
  readonly at: (roundTrip: number) => Fault | null;
}

export interface HostOptions {
  readonly metadata: HostMetadata;
  /** The workbook that is open; a new one where absent. */
  readonly model?: WorkbookModel;
  /** Excel's version as a requirement set: `1.14` is Office 2021. */
  readonly apiVersion?: string;
  /** Further requirement sets, by name. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** On the web a request and an answer may have 5 MB; true where absent. */
  readonly web?: boolean;
  /** Milliseconds that a round trip takes. */
  readonly latency?: number;
  readonly faults?: Faults;
}

/** An Excel that has a workbook open. */
export interface Host {
  readonly metadata: HostMetadata;
  model: WorkbookModel;
  /** Versions by name in lower case. */
  readonly requirementSets: Map<string, string>;
  web: boolean;
  latency: number;
  faults: Faults | null;
  /** True while the user types into a cell: Excel then refuses everything. */
  cellEditMode: boolean;
  readonly record: HostRecord;
  /** The object at the top: the workbook. */
  readonly root: HostObject;
  readonly references: Map<string, HostObject>;
  readonly nextReference: () => number;
  /** Calls that were made to services beside Excel's object model, such as the ribbon's. */
  readonly serviceCalls: { readonly name: string; readonly values: readonly unknown[] }[];
  /** Who is told of events; a set of functions, one for each add-in that is open. */
  readonly eventListeners: Set<(entries: readonly EventEntry[]) => void>;
  readonly selectionListeners: Set<() => void>;
  /** Called after every batch and every step of the user: time to draw. */
  readonly changeListeners: Set<() => void>;
}

const SETS: Readonly<Record<string, string>> = {
  ExcelApiUndo: "1.7",
  RichApiRuntime: "1.2",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
};

/** Starts an emulated Excel. Nothing of it touches files, network or a page. */
export function createHost(options: HostOptions): Host {
  let references = 0;
  const host: Host = {
    metadata: options.metadata,
    model: options.model ?? createWorkbook(),
    requirementSets: new Map(),
    web: options.web ?? true,
    latency: options.latency ?? 0,
    faults: options.faults ?? null,
    cellEditMode: false,
    record: createRecord(),
    get root() {
      return workbookObject(host.model);
    },
    references: new Map(),
    nextReference: () => ++references,
    serviceCalls: [],
    eventListeners: new Set(),
    selectionListeners: new Set(),
    changeListeners: new Set(),
  };
  const { apiVersion = "1.14", requirementSets = {} } = options;
  declareSets(host, { ...SETS, ...requirementSets, ExcelApi: apiVersion });
  return host;
}

/** Says which requirement sets this Excel has, beside those already said. */
export function declareSets(host: Host, sets: Readonly<Record<string, string>>): void {
  for (const [name, version] of Object.entries(sets)) {
    host.requirementSets.set(name.toLowerCase(), version);
  }
}

/** The declared sets as Excel tells them to the library. */
export function requirementMatrix(host: Host): string {
  return JSON.stringify(Object.fromEntries(host.requirementSets));
}
