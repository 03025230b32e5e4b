import { requirementMatrix, type Host } from "./host";
import type { EventEntry } from "./model/events";
import { createRibbonCommands, type CommandOutcome } from "./ribbon-commands";
import { sendBatch } from "./round-trip";
import {
  ACTION_TYPES,
  ERRORS,
  METHODS,
  MESSAGE_TYPES,
  RESPONSE_TYPES,
  type XdmRequest,
} from "./xdm";

export interface WebHostOptions {
  /** Origin of the add-in's page. It must be https with the host page's host name. */
  readonly origin: string;
  readonly controlId?: string;
  readonly conversationId?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  /** `inserted` at the first time, `documentOpened` when the workbook opens with the add-in. */
  readonly reason?: "inserted" | "documentOpened";
  readonly addinName?: string;
}

export interface WebHost {
  /** Loads the add-in's page into the frame, which is then the task pane. */
  readonly openPane: (url: string) => void;
  readonly pressRibbon: (action: string, button?: string) => Promise<CommandOutcome>;
  /** Names of the messages that came from the add-in, in order. */
  readonly messages: readonly string[];
  /** Stops listening. */
  readonly close: () => void;
}

/**
 * Plays Excel on the web for an add-in in a frame: the messages by which Microsoft's library asks
 * for its context, sends batches, saves settings and hears of events and ribbon buttons.
 */
export function attachWebHost(
  window: Window,
  frame: HTMLIFrameElement,
  host: Host,
  options: WebHostOptions
): WebHost {
  const controlId = options.controlId ?? "agave-0";
  const conversation = options.conversationId ?? "conversation-0";
  const home = window.location.origin;
  const registered = new Map<string, number>();
  const messages: string[] = [];

  const post = (message: Readonly<Record<string, unknown>>): void => {
    const envelope = { _conversationId: conversation, _origin: home, _serializerVersion: 1 };
    const text = JSON.stringify({ ...message, ...envelope, _messageType: MESSAGE_TYPES.response });
    frame.contentWindow?.postMessage(text, options.origin);
  };
  const reply = (request: XdmRequest, data: unknown, errorCode = 0): void => {
    post({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _data: data,
      _errorCode: errorCode,
      _responseType: RESPONSE_TYPES.answer,
    });
  };
  const fire = (name: string, data: unknown): boolean => {
    const correlation = registered.get(name);
    if (correlation === undefined) return false;
    post({
      _actionName: name,
      _correlationId: correlation,
      _data: data,
      _errorCode: 0,
      _responseType: RESPONSE_TYPES.event,
    });
    return true;
  };
  const ribbon = createRibbonCommands((command, action, event) =>
    fire("appCommandInvoked", { 0: command, 1: action, 2: event })
  );

  const executeMethod = (request: XdmRequest): void => {
    const data = request._data as ExecuteData;
    const done = (more: Readonly<Record<string, unknown>>): void =>
      reply(request, { Version: 1, Error: 0, ...more });
    switch (data.DdaMethod.DispatchId) {
      case METHODS.richApi: {
        const [, , , , batch = "", , flags = 0] = data.ArrayData ?? [];
        sendBatch(host, String(batch), Number(flags), (answer) => {
          if (answer.kind === "error") return done({ Error: answer.code });
          done({ Data: [200, ["Content-Type", "application/json"], answer.body] });
        });
        return;
      }
      case METHODS.saveSettings:
        saveSettings(host, data.DdaSettingsMethod?.Properties ?? []);
        return done({});
      case METHODS.loadSettings: {
        const settings = serializedSettings(host).map(([Name, Value]) => ({ Name, Value }));
        return done({ Properties: { Settings: settings } });
      }
      case METHODS.commandCompleted:
        ribbon.completed(String(data[0]), Number(data[1]), String(data[2] ?? ""));
        return done({});
      default:
        return done({ Error: ERRORS.notSupported });
    }
  };

  const appContext = (): Readonly<Record<string, unknown>> => ({
    _id: controlId,
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: options.displayLanguage ?? "zh-CN",
    _dataLocale: options.contentLanguage ?? options.displayLanguage ?? "zh-CN",
    _docUrl: options.documentUrl ?? "https://contoso.example/Book1.xlsx",
    _clientMode: 1,
    _settings: serializedSettings(host),
    _reason: options.reason ?? "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation,
    _appInstanceId: controlId,
    _requirementMatrix: requirementMatrix(host),
    _hostFullVersion: "16.0.18000.40000",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: options.addinName ?? "Heshu",
    _appDomains: [options.origin],
    _featureGates: {},
    _initialDisplayMode: 2,
  });

  const hear = ({ source, data, origin }: MessageEvent): void => {
    if (source !== frame.contentWindow || origin !== options.origin) return;
    const request = readRequest(data);
    if (!request) return;
    messages.push(request._actionName);
    if (request._actionType === ACTION_TYPES.register) {
      registered.set(request._actionName, request._correlationId);
      return reply(request, { Error: 0 });
    }
    if (request._actionType === ACTION_TYPES.unregister) {
      registered.delete(request._actionName);
      return reply(request, { Error: 0 });
    }
    if (request._actionName === "executeMethod") return executeMethod(request);
    if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      return reply(request, appContext());
    }
    // Focus, blur and telemetry are only told.
    reply(request, null);
  };

  const tellEvents = (entries: readonly EventEntry[]): void => {
    fire("richApiMessage", { ArrayData: entries });
  };
  const tellSelection = (): void => {
    fire("documentSelectionChanged", {});
  };
  window.addEventListener("message", hear);
  host.eventListeners.add(tellEvents);
  host.selectionListeners.add(tellSelection);

  return {
    openPane: (url) => {
      registered.clear();
      const info = ["Excel", "Web", "16.01", options.displayLanguage ?? "zh-CN", conversation];
      const tail = ["", "disableLogging", "0"];
      const address = new URL(url, window.location.href);
      const question = address.search === "" ? "?" : "&";
      address.search += `${question}_host_Info=${[...info, ...tail].join("$")}`;
      frame.name = JSON.stringify({
        baseFrameName: `_xdm_0_${conversation}`,
        hostInfo: [...info, ...tail].join("|"),
        xdmInfo: `${conversation}|${controlId}|${home}`,
        serializerVersion: 1,
        flights: "[]",
      });
      frame.src = address.href;
      // Put in again: a frame takes its name only when it comes into the page.
      frame.parentNode?.insertBefore(frame, frame.nextSibling);
    },
    pressRibbon: ribbon.press,
    messages,
    close: () => {
      window.removeEventListener("message", hear);
      host.eventListeners.delete(tellEvents);
      host.selectionListeners.delete(tellSelection);
    },
  };
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly 0?: unknown;
  readonly 1?: unknown;
  readonly 2?: unknown;
}

function readRequest(data: unknown): XdmRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const message = JSON.parse(data) as XdmRequest;
  return message._messageType === MESSAGE_TYPES.request ? message : null;
}

/** The settings of the document, each value as JSON, as Office keeps them. */
export function serializedSettings({ model }: Host): readonly (readonly [string, string])[] {
  return [...model.settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** Replaces all settings of the document. */
export function saveSettings(
  { model }: Host,
  entries: readonly (readonly [string, string])[]
): void {
  model.settings.clear();
  for (const [key, json] of entries) model.settings.set(key, JSON.parse(json));
}
