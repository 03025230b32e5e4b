import { createHost } from "./host";
import { nodeMetadata } from "./metadata-node";
import { createWorkbook } from "./model/sheets";
import { selectAreas } from "./model/selection";
import { flushEvents } from "./round-trip";
import { attachWebHost } from "./web-host";

const ORIGIN = "https://localhost:3000";

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data: Record<string, unknown>;
  readonly _responseType: number;
}

/** A host page with a frame, and the messages that reach the frame. */
function open() {
  const host = createHost({ metadata: nodeMetadata(), model: createWorkbook() });
  const heard: Sent[] = [];
  const addin = {
    postMessage: (text: string, origin: string) => {
      expect(origin).toBe(ORIGIN);
      heard.push(JSON.parse(text) as Sent);
    },
  };
  const frame = { contentWindow: addin, name: "", src: "" };
  let listener: (event: unknown) => void = () => undefined;
  const page = {
    location: { origin: "https://localhost:3001", href: "https://localhost:3001/excel.html" },
    addEventListener: (_name: string, heardBy: typeof listener) => (listener = heardBy),
    removeEventListener: () => undefined,
  };
  const web = attachWebHost(
    page as unknown as Window,
    frame as unknown as HTMLIFrameElement,
    host,
    { origin: ORIGIN, displayLanguage: "zh-CN" }
  );
  let correlation = 0;
  const say = (name: string, data: unknown, type = 0, origin = ORIGIN): number => {
    const message = {
      _messageType: 0,
      _actionName: name,
      _actionType: type,
      _correlationId: correlation,
      _data: data,
    };
    listener({ source: addin, origin, data: JSON.stringify(message) });
    return correlation++;
  };
  const method = (id: number, more: object = {}): number =>
    say("executeMethod", { DdaMethod: { DispatchId: id }, ...more });
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
  return { host, web, frame, heard, say, method, later };
}

test("the pane's address and name say who the host is", () => {
  const { web, frame } = open();
  web.openPane("https://localhost:3000/taskpane.html?lang=zh");
  expect(frame.src).toContain("taskpane.html?lang=zh&_host_Info=Excel$Web$16.01$zh-CN$");
  const name = JSON.parse(frame.name) as Record<string, string>;
  expect(name["xdmInfo"]).toBe("conversation-0|agave-0|https://localhost:3001");
  expect(name["hostInfo"]).toMatch(/^Excel\|Web\|16\.01\|zh-CN/);
});

test("the context tells the language, the requirement sets and the settings", () => {
  const { say, heard, host } = open();
  host.model.settings.set("scheme", { year: 2026 });
  say("ContextActivationManager_getAppContextAsync", "agave-0");
  const context = heard[0]?._data ?? {};
  expect(context).toMatchObject({ _appUILocale: "zh-CN", _clientMode: 1, _reason: "inserted" });
  expect(JSON.parse(String(context["_requirementMatrix"]))).toMatchObject({ excelapi: "1.14" });
  expect(context["_settings"]).toEqual([["scheme", '{"year":2026}']]);
});

test("a batch is answered, and an error code comes back as one", async () => {
  const { method, heard, host, later } = open();
  const batch = JSON.stringify({
    Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
  });
  const ArrayData = ["", "POST", "ProcessQuery", [], batch, 0, 0];
  method(93, { ArrayData });
  await later();
  expect(heard[0]?._data).toEqual({
    Version: 1,
    Error: 0,
    Data: [200, ["Content-Type", "application/json"], '{"Results":[{"ActionId":1,"Value":{}}]}'],
  });
  host.cellEditMode = true;
  method(93, { ArrayData });
  await later();
  expect(heard[1]?._data).toEqual({ Version: 1, Error: 5004 });
});

test("settings are saved and read again; an unknown call is refused", () => {
  const { method, heard, host } = open();
  method(76, { DdaSettingsMethod: { Properties: [["n", "1"]] } });
  method(75);
  method(12);
  expect(host.model.settings.get("n")).toBe(1);
  expect(heard[1]?._data["Properties"]).toEqual({ Settings: [{ Name: "n", Value: "1" }] });
  expect(heard[2]?._data["Error"]).toBe(5000);
});

test("a ribbon button is pressed and done when the add-in says so", async () => {
  const { web, say, method, heard } = open();
  await expect(web.pressRibbon("check")).rejects.toThrow("does not listen");
  const registration = say("appCommandInvoked", {}, 1);
  const pressed = web.pressRibbon("check", "CheckButton");
  const event = heard.at(-1);
  expect([event?._correlationId, event?._responseType]).toEqual([registration, 1]);
  expect(event?._data["1"]).toBe("check");
  method(94, { 0: event?._data["0"], 1: 0, 2: event?._data["2"] });
  expect(await pressed).toEqual({ status: 0, event: { source: { id: "CheckButton" } } });
});

test("events reach who registered and nobody after closing; strangers are not heard", () => {
  const { web, say, heard, host } = open();
  say("documentSelectionChanged", {}, 1);
  say("executeMethod", { DdaMethod: { DispatchId: 75 } }, 0, "https://elsewhere.example");
  expect(heard).toHaveLength(1);
  const select = (): void => {
    selectAreas(host.model.active, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
    flushEvents(host);
  };
  select();
  expect(heard.at(-1)?._actionName).toBe("documentSelectionChanged");
  web.close();
  select();
  expect(heard).toHaveLength(2);
});
