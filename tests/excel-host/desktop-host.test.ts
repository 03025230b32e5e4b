import { createDesktopExternal, DARK_THEME } from "./desktop-host";
import { createHost } from "./host";
import { nodeMetadata } from "./metadata-node";

interface Arrays {
  readonly toArray: () => unknown[];
}

/** The members of `window.external` that Microsoft's library calls. */
interface External {
  GetHostInfo: () => string;
  GetContext: () => Record<string, () => string | number> & {
    GetSettings: () => {
      Read: (keys: string[], values: string[]) => void;
      Write: (keys: string[], values: string[]) => void;
    };
  };
  Execute: (id: number, params: unknown[], callback: (answer: Arrays) => void) => void;
  RegisterEvent: (
    id: number,
    target: string,
    handler: (id: number, args: Arrays) => void,
    callback: (status: number) => void
  ) => void;
}

function open() {
  const host = createHost({ metadata: nodeMetadata() });
  const desktop = createDesktopExternal(host, { theme: DARK_THEME });
  return { host, desktop, external: desktop.external as External };
}

const batch = JSON.stringify({
  Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
});

function execute({ Execute }: External): Promise<unknown[]> {
  const request = ["", "POST", "ProcessQuery", [], batch, 0, 0];
  return new Promise((resolve) => Execute(93, [request], (answer) => resolve(answer.toArray())));
}

test("the desktop says where the add-in is, in which language and colours", () => {
  const { external } = open();
  const context = external.GetContext();
  expect(external.GetHostInfo()).toMatch(/^Excel\|Win32\|16\.01\|zh-CN/);
  expect(context["GetAppUILocale"]?.()).toBe("zh-CN");
  expect(JSON.parse(String(context["GetSupportedMatrix"]?.()))).toMatchObject({ excelapi: "1.14" });
  expect(JSON.parse(String(context["GetOfficeThemeInfo"]?.()))).toMatchObject({
    bodyBackgroundColor: 0x262626,
  });
});

test("a batch is answered, and an error code comes back as one", async () => {
  const { external, host } = open();
  const [status, code, , body] = await execute(external);
  expect([status, code, body]).toEqual([0, 200, '{"Results":[{"ActionId":1,"Value":{}}]}']);
  host.faults = { at: () => 5102 };
  expect(await execute(external)).toEqual([5102]);
});

test("settings are written and read", () => {
  const { external, host } = open();
  const settings = external.GetContext().GetSettings();
  settings.Write(["a"], ["[1]"]);
  const [keys, values]: [string[], string[]] = [[], []];
  settings.Read(keys, values);
  expect([keys, values, host.model.settings.get("a")]).toEqual([["a"], ["[1]"], [1]]);
});

test("a ribbon button is pressed and done when the add-in says so", async () => {
  const { external, desktop } = open();
  external.RegisterEvent(
    39,
    "",
    (_id, args) => {
      const [command, action, event] = args.toArray();
      expect(action).toBe("check");
      external.Execute(94, [command, 0, event], () => undefined);
    },
    () => undefined
  );
  expect(await desktop.pressRibbon("check")).toEqual({
    status: 0,
    event: { source: { id: "check" } },
  });
});
