/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ribbonFunctions } from "../src/commands/ribbon";

const root = join(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const source = read("manifest.xml");
const manifest = new DOMParser().parseFromString(source, "application/xml");

/** The elements of a local name, whatever their namespace. */
const all = (name: string, within: Document | Element = manifest) =>
  Array.from(within.getElementsByTagNameNS("*", name));
const one = (name: string, within: Document | Element = manifest): Element => {
  const found = all(name, within);
  if (!found[0]) throw new Error(`The manifest has no ${name}.`);
  return found[0];
};
const value = (element: Element, name: string) => element.getAttribute(name) ?? "";
const names = (parent: Element) => Array.from(parent.children, (child) => child.localName);

const actions = [
  ...ribbonFunctions(new Promise<never>(() => undefined), () => Promise.resolve()).keys(),
];
const addresses = [...source.matchAll(/"(https?:[^"]+)"|<AppDomain>([^<]+)/gu)]
  .map((match) => match[1] ?? match[2] ?? "")
  .filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/u.test(address));

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(join(root, file));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Where an address of the built site comes from in the repository. */
const sourceOf = (address: string) => {
  const path = new URL(address).pathname.slice(1);
  if (path.startsWith("assets/")) return path.replace("assets/", "assets/icons/");
  return path === "taskpane.html" ? "src/taskpane/taskpane.html" : `assets/site/${path}`;
};

describe("the manifest as a whole", () => {
  it("is well-formed XML of an add-in for the task pane", () => {
    expect(all("parsererror")).toEqual([]);
    expect(value(manifest.documentElement, "xsi:type")).toBe("TaskPaneApp");
  });

  it("has the parts of OfficeApp in the order of the schema", () => {
    expect(names(manifest.documentElement)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
      "ExtendedOverrides",
    ]);
  });

  it("has a GUID for its id", () => {
    expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  });

  it("has four parts of a version: 1, since less is refused, and the package's own", () => {
    const { version } = JSON.parse(read("package.json")) as { readonly version: string };
    expect(one("Version").textContent).toBe(`1.${version}`);
  });

  it("is Chinese by default", () => {
    expect(one("DefaultLocale").textContent).toBe("zh-CN");
  });

  it("asks for Excel 2021 and a shared runtime, and for no more than to read and write", () => {
    const sets = all("Set").map((set) => [value(set, "Name"), value(set, "MinVersion")]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["ExcelApi", "1.14"],
    ]);
    expect(all("Host").map((host) => value(host, "Name") || value(host, "xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(one("Permissions").textContent).toBe("ReadWriteDocument");
  });

  it("keeps every address at one https origin", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
      "https://localhost:3000",
    ]);
    expect(addresses.every((address) => address.length <= 2048)).toBe(true);
  });

  it("names no file that the site lacks", () => {
    const files = addresses.filter((address) => new URL(address).pathname !== "/").map(sourceOf);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe("words", () => {
  const worded = () => ["DisplayName", "Description", "String"].flatMap((name) => all(name));
  const texts = () => worded().filter((element) => element.hasAttribute("DefaultValue"));

  it("says everything in Chinese and in English", () => {
    for (const text of texts()) {
      expect(value(text, "DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(all("Override", text).map((override) => value(override, "Locale"))).toEqual(["en-US"]);
      expect(value(one("Override", text), "Value")).toMatch(/^[\x20-\x7e]+$/u);
    }
  });

  it.each([
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps %s within %i characters in both languages", (name, most) => {
    const element = texts().find((text) => text.localName === name);
    if (!element) throw new Error(`no ${name}`);
    expect(value(element, "DefaultValue").length).toBeLessThanOrEqual(most);
    expect(value(one("Override", element), "Value").length).toBeLessThanOrEqual(most);
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %i characters in both languages", (name, most) => {
    for (const text of all("String", one(name))) {
      expect(value(text, "DefaultValue").length).toBeLessThanOrEqual(most);
      expect(value(one("Override", text), "Value").length).toBeLessThanOrEqual(most);
    }
  });

  it("takes labels and titles from the short strings, descriptions from the long ones", () => {
    const ids = (name: string) =>
      new Set(all("String", one(name)).map((text) => value(text, "id")));
    const resids = (...tags: string[]) =>
      tags.flatMap((tag) => all(tag, one("DesktopFormFactor"))).map((part) => value(part, "resid"));
    expect(resids("Label", "Title").filter((id) => !ids("ShortStrings").has(id))).toEqual([]);
    expect(resids("Description").filter((id) => !ids("LongStrings").has(id))).toEqual([]);
  });
});

describe("ids", () => {
  const identified = () =>
    Array.from(manifest.querySelectorAll("[id]")).filter(
      (element) => element.localName !== "OfficeTab"
    );

  it("are unique and at most 32 characters long", () => {
    const ids = identified().map((element) => value(element, "id"));
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.filter((id) => id.length > 32 || !/^[A-Za-z][\w.-]*$/u.test(id))).toEqual([]);
  });

  it("are all used, and every resid has its resource", () => {
    const used = new Set(
      Array.from(manifest.querySelectorAll("[resid]")).map((one) => value(one, "resid"))
    );
    const given = new Set(
      Array.from(one("Resources").querySelectorAll("[id]")).map((one) => value(one, "id"))
    );
    expect([...used].filter((id) => !given.has(id))).toEqual([]);
    expect([...given].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("the ribbon", () => {
  const group = () => one("Group");

  it("has the group on the Data tab with its five controls in their order", () => {
    expect(value(one("OfficeTab"), "id")).toBe("TabData");
    const label = (element: Element) => {
      const id = value(one("Label", element), "resid");
      const text = all("String").find((string) => value(string, "id") === id);
      return text ? value(text, "DefaultValue") : id;
    };
    expect([label(group()), ...all("Control", group()).map(label)]).toEqual([
      "核数",
      "一键审核",
      "清除标记",
      "填写总结",
      "插入汇总表",
      "任务窗格",
    ]);
    expect(all("Item", group()).map(label)).toEqual(["计划完成表"]);
  });

  it("has a label, a tip, an icon and an action or items for each control, in this order", () => {
    for (const control of all("Control", group())) {
      const last = value(control, "xsi:type") === "Menu" ? "Items" : "Action";
      expect(names(control)).toEqual(["Label", "Supertip", "Icon", last]);
    }
    for (const item of all("Item", group())) {
      expect(names(item)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  it("calls only functions that src/commands registers, and all but the keyboard's", () => {
    const called = all("FunctionName").map((name) => name.textContent ?? "");
    expect(called.filter((name) => !actions.includes(name))).toEqual([]);
    expect(actions.filter((name) => !called.includes(name))).toEqual(["heshu.showPane"]);
  });

  it("runs pane and functions in one long-lived page", () => {
    const page = value(one("Runtime"), "resid");
    expect(value(one("Runtime"), "lifetime")).toBe("long");
    expect(value(one("FunctionFile"), "resid")).toBe(page);
    expect(all("SourceLocation", one("DesktopFormFactor")).map((at) => value(at, "resid"))).toEqual(
      [page]
    );
  });
});

describe("icons", () => {
  const drawn = () => all("Icon").flatMap((icon) => all("Image", icon));

  it("come in every size that Office asks for", () => {
    for (const icon of all("Icon")) {
      expect(all("Image", icon).map((image) => value(image, "size"))).toEqual([
        "16",
        "20",
        "24",
        "32",
        "40",
        "48",
        "64",
        "80",
      ]);
    }
  });

  it("are PNG files of the size they are named for", () => {
    for (const image of drawn()) {
      const resource = all("Image", one("Resources")).find(
        (resource) => value(resource, "id") === value(image, "resid")
      );
      if (!resource) throw new Error(value(image, "resid"));
      const size = Number(value(image, "size"));
      expect(pngSize(sourceOf(value(resource, "DefaultValue")))).toEqual([size, size]);
    }
  });

  it.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("gives %s a square of %i pixels", (name, size) => {
    expect(pngSize(sourceOf(value(one(name), "DefaultValue")))).toEqual([size, size]);
  });
});

describe("keyboard shortcuts", () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly name: string }[];
    readonly shortcuts: readonly {
      readonly action: string;
      readonly key: { readonly default: string };
    }[];
    readonly resources: { readonly default: Readonly<Record<string, { readonly value: string }>> };
  }
  const shortcuts = JSON.parse(read("assets/site/shortcuts.json")) as Shortcuts;
  const chinese = shortcuts.resources.default;
  const english = JSON.parse(read("assets/site/shortcuts-en-us.json")) as typeof chinese;

  it("call only functions that src/commands registers", () => {
    expect(shortcuts.actions.map(({ id }) => id).filter((id) => !actions.includes(id))).toEqual([]);
    const known = shortcuts.actions.map(({ id }) => id);
    expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(known);
  });

  it("have each of their words in both languages", () => {
    const tokens = [
      ...shortcuts.actions.map(({ name }) => name),
      ...shortcuts.shortcuts.map(({ key }) => key.default),
    ].map((token) => /^\$\{resource\.(\w+)\}$/u.exec(token)?.[1]);
    expect(Object.keys(chinese)).toEqual(expect.arrayContaining(tokens));
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it("take keys that Excel leaves to add-ins: Ctrl, Alt and Shift with one other", () => {
    for (const words of [chinese, english]) {
      const keys = Object.entries(words).filter(([name]) => name.endsWith("_key"));
      expect(keys.length).toBe(shortcuts.shortcuts.length);
      for (const [, key] of keys) expect(key.value).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/u);
    }
  });
});
