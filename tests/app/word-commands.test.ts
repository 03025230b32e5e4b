import { readFileSync, writeFileSync } from "node:fs";
import mammoth from "mammoth";
import { createCommands } from "../../src/app/commands";
import { fileName } from "../../src/app/download-file";
import { createAppStore } from "../../src/app/state";
import { enUS } from "../../src/locales/en-us";
import { zhCN } from "../../src/locales/zh-cn";
import type { Workbook } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { loadWords } from "../../src/taskpane/load-words";
import { emptyFolder, run } from "../cli/run";
import { sampleBytes, sampleWorkbook, withCell } from "../samples/sample-check";
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
  const commands = createCommands({ port, store, words, loadWords, loadSimplify, today });
  return { port, store, commands };
}

/** The sample with its summary filled, as the command line writes it. */
async function filledSample(): Promise<Workbook> {
  const folder = emptyFolder();
  try {
    const [input, out] = [folder.path("2022.xlsx"), folder.path("out.xlsx")];
    writeFileSync(input, sampleBytes("2022.xlsx"));
    await run(["summarize", input, "--out", out]);
    return readWorkbook(new Uint8Array(readFileSync(out)), inflateNode);
  } finally {
    folder.remove();
  }
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

  it("keeps what the user has changed in the filled sheet, and says how many figures differ", async () => {
    shown = page();
    const sheet = "年终总结（2022）";
    const filled = withCell(await filledSample(), sheet, {
      ...{ row: 0, column: 0, value: "我改过的标题" },
    });
    const changed = { row: 3, column: 0, value: "　　全年立项196项，其中国家级25项。" };
    const { store, commands } = open(withCell(filled, sheet, changed));
    await commands.exportWord();
    const text = await textOf(shown.downloads[0]!);
    expect(text).toContain("我改过的标题");
    expect(text).toContain("全年立项196项");
    // Of 197, 25, 93 and 79 in the paragraph one is left.
    expect(JSON.stringify(store.getState().notice)).toContain("其中 3 个数经手工改写");
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

  it("writes a Chinese template on in Chinese where the pane is in English", async () => {
    shown = page();
    const { store, commands } = open(sampleWorkbook("2022.xlsx"), enUS);
    await commands.exportWord();
    expect(shown.downloads.map((one) => one.name)).toEqual(["年终总结（2022）.docx"]);
    const text = await textOf(shown.downloads[0]!);
    expect(text).toContain("完成年度目标的");
    expect(text).toContain("附：数据来源");
    expect(text).not.toMatch(/annual target|Appendix/u);
    expect(JSON.stringify(store.getState().notice)).toContain("The Word document");
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
