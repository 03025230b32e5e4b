import mammoth from "mammoth";
import { createCommands } from "../../src/app/commands";
import { fileName } from "../../src/app/download-file";
import { createAppStore } from "../../src/app/state";
import { enUS } from "../../src/locales/en-us";
import { zhCN } from "../../src/locales/zh-cn";
import type { Sheet, Workbook } from "../../src/core/workbook";
import { sampleWorkbook, withCell } from "../samples/sample-check";
import { fakePort } from "./fake-port";

interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** A page that keeps what is downloaded from it; `refuses` throws as a page does that may not. */
function page(refuses = false): { readonly downloads: Download[]; readonly leave: () => void } {
  const downloads: Download[] = [];
  const blobs = new Map<string, Blob>();
  const made = jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (refuses) throw new Error("not allowed");
    blobs.set("blob:1", blob as Blob);
    return "blob:1";
  });
  const link = {
    ...{ href: "", download: "", remove: () => undefined },
    click: () => {
      const blob = blobs.get(link.href);
      if (blob) downloads.push({ name: link.download, blob });
    },
  };
  const document = { createElement: () => link, body: { append: () => undefined } };
  Object.assign(globalThis, { document });
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  return {
    downloads,
    leave: () => {
      made.mockRestore();
      jest.useRealTimers();
      Reflect.deleteProperty(globalThis, "document");
    },
  };
}

function open(workbook: Workbook, words = zhCN) {
  const port = fakePort(workbook);
  const store = createAppStore();
  const today = () => "2022-11-08";
  const loadSimplify = async () => (text: string) => text;
  return { port, store, commands: createCommands({ port, store, words, loadSimplify, today }) };
}

const textOf = async ({ blob }: Download) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await blob.arrayBuffer()) })).value;

let shown: ReturnType<typeof page>;
afterEach(() => shown.leave());

describe("the export to Word", () => {
  it("hands over the template filled anew, and changes nothing in the workbook", async () => {
    shown = page();
    const { port, store, commands } = open(sampleWorkbook("2022.xlsx"));
    await commands.exportWord();
    const [download] = shown.downloads;
    expect(download?.name).toBe("年终总结（2022）.docx");
    expect(await textOf(download!)).toContain("各类科技项目197项，其中国家级25项");
    expect(port.applied).toEqual([]);
    const { notice, refusal } = store.getState();
    expect([notice?.code, refusal]).toEqual(["said", null]);
    expect(JSON.stringify(notice)).toMatch(
      /“年终总结（2022）\.docx”已生成，请到下载文件夹查看.*--docx/
    );
  });

  it("takes the summary sheet as the user has changed it, and says which figures differ", async () => {
    shown = page();
    const filled: Sheet = {
      ...sampleWorkbook("2022.xlsx").sheets.find((one) => one.name === "年终总结")!,
      name: "年终总结（2022）",
      cells: [
        { row: 0, column: 0, value: "我改过的标题" },
        { row: 3, column: 0, value: "　　全年立项196项，其中国家级25项。" },
      ],
    };
    const { sheets, ...rest } = sampleWorkbook("2022.xlsx");
    const { store, commands } = open({ ...rest, sheets: [...sheets, filled] });
    await commands.exportWord();
    const text = await textOf(shown.downloads[0]!);
    expect(text).toContain("我改过的标题");
    expect(text).toContain("全年立项196项");
    // One of the 51 figures stands where the fill puts it.
    expect(JSON.stringify(store.getState().notice)).toMatch(
      /内容取自工作表“年终总结（2022）”.*其中 50 个数与现在的报表不同/
    );
  });

  it("says what to do where the host takes no file", async () => {
    shown = page(true);
    const { store, commands } = open(sampleWorkbook("2022.xlsx"), enUS);
    await commands.exportWord();
    expect(JSON.stringify(store.getState().refusal)).toContain(
      "Export in Excel on the web, or run"
    );
    expect(shown.downloads).toEqual([]);
  });

  it("refuses a template with a fault, as the fill does", async () => {
    shown = page();
    const cell = { row: 3, column: 0, value: "　　{{KW999.01}}项" };
    const { store, commands } = open(withCell(sampleWorkbook("2022.xlsx"), "年终总结", cell));
    await commands.exportWord();
    expect(store.getState().refusal?.kind).toBe("template");
    expect(shown.downloads).toEqual([]);
  });
});

it.each([
  ["年终总结（2022）.docx", "年终总结（2022）.docx"],
  ["../../a\\b:c.docx", "abc.docx"],
  ["\u202excod.exe", "xcod.exe"],
  ["...", "heshu.docx"],
])("a download is named %s as %s", (text, name) => {
  shown = page();
  expect(fileName(text)).toBe(name);
});
