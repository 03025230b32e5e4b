/// <reference types="office-js" />
import { compareVersions } from "./members";
import { declareSets, type Host } from "./host";
import { readLibrarySource } from "./metadata-node";
import { sendBatch, type Answer } from "./round-trip";

export interface LibraryOptions {
  /** The version of Excel that the library is told of: `1.14` is Office 2021. */
  readonly apiVersion: string;
}

export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What the library needs of a page, and where it looks for a host. */
interface Realm {
  window?: unknown;
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  Office?: unknown;
  _richApiNativeBridge?: Bridge;
}

/** The hook that the library offers to hosts outside a browser. */
interface Bridge {
  sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
  host: Host;
  forget: () => void;
}

/**
 * Puts Microsoft's own library before an emulated Excel, in Node. It can be evaluated only once in
 * a realm, so a second call changes the Excel behind it.
 */
export function loadExcel(host: Host, { apiVersion }: LibraryOptions): Library {
  declareSets(host, { ExcelApi: apiVersion });
  const realm = globalThis as unknown as Realm;
  const bridge = realm._richApiNativeBridge ?? evaluateLibrary(realm, host);
  bridge.forget();
  bridge.host = host;
  bridge.forget = listenToEvents(host, bridge);
  realm.Office = officeOf(host);
  const { Excel: excel, OfficeExtension: extension } = realm;
  if (!excel || !extension) throw new Error("Microsoft's library did not load.");
  return { Excel: excel, OfficeExtension: extension };
}

function evaluateLibrary(realm: Realm, host: Host): Bridge {
  const bridge: Bridge = {
    host,
    forget: () => undefined,
    sendMessageToHost: (text) => passOn(bridge, text),
  };
  realm._richApiNativeBridge = bridge;
  if (realm.window === undefined) Object.assign(realm, pageStubs(), { window: realm });
  keepAfterTest(bridge);
  // Indirect, so that the library is evaluated in this realm: its arrays are the test's arrays.
  (0, eval)(readLibrarySource());
  if (realm.OfficeExtension) {
    realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    keepAfterTest(realm.OfficeExtension);
  }
  return bridge;
}

/** The library still talks when a test is over: jest is not to take these from it with a warning. */
function keepAfterTest(global: object): void {
  Object.defineProperty(global, Symbol.for("$$jest-protect-from-deletion"), { value: [] });
}

/** The little of a page that the library looks at while it loads. */
function pageStubs(): Readonly<Record<string, unknown>> {
  const stubs = {
    name: "",
    addEventListener: () => undefined,
    location: { hash: "", search: "", href: "http://localhost/", origin: "http://localhost" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      cookie: "",
    },
  };
  return "navigator" in globalThis ? stubs : { ...stubs, navigator: { userAgent: "node" } };
}

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

function passOn(bridge: Bridge, text: string): void {
  const { id, flags, message } = JSON.parse(text) as Message;
  sendBatch(bridge.host, JSON.stringify(message.body), flags, (answer) => {
    bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: responseOf(answer) }));
  });
}

/** How the error codes of Office come back over this bridge: as the code that they stand for. */
const CODES: ReadonlyMap<number, readonly [status: number, code: string]> = new Map([
  [5004, [400, "InvalidOperationInCellEditMode"]],
  [5012, [408, "InvalidOrTimedOutSession"]],
  [5016, [400, "WriteNotSupportedWhenModalDialogOpen"]],
  [5102, [429, "ActivityLimitReached"]],
  [5103, [400, "RequestPayloadSizeLimitExceeded"]],
  [5104, [400, "ResponsePayloadSizeLimitExceeded"]],
  [7000, [401, "AccessDenied"]],
]);

function responseOf(answer: Answer): Readonly<Record<string, unknown>> {
  if (answer.kind === "answer") return { statusCode: 200, headers: {}, body: answer.body };
  const [statusCode, code] = CODES.get(answer.code) ?? [500, "GeneralException"];
  const body = { error: { code, message: `Error ${answer.code}` } };
  return { statusCode, headers: {}, body };
}

function listenToEvents(host: Host, bridge: Bridge): () => void {
  const tell = (entries: unknown): void => {
    const text = JSON.stringify({ type: 3, controlId: "", message: { entries } });
    setTimeout(() => bridge.onMessageFromHost?.(text), 0);
  };
  host.eventListeners.add(tell);
  return () => host.eventListeners.delete(tell);
}

/** `Office.context.requirements`, which the library asks before it calls anything. */
function officeOf(host: Host): unknown {
  const isSetSupported = (name: string, version = "1.1"): boolean => {
    const declared = host.requirementSets.get(name.toLowerCase());
    return declared !== undefined && compareVersions(declared, version) >= 0;
  };
  return { context: { requirements: { isSetSupported } } };
}
