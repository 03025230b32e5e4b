import { raiseChanged, writeCell } from "../excel-host/model/edit";
import { addSheet, deleteSheet, renameSheet } from "../excel-host/model/sheets";
import { flushEvents } from "../excel-host/round-trip";
import type { SheetModel } from "../excel-host/workbook-model";
import { openSheets, plainSheet, WORK, type OpenOptions, type Opened } from "./open";

interface Watched extends Opened {
  /** What was told so far, once events had time to come. */
  readonly told: () => Promise<readonly (string | null)[]>;
  readonly stop: () => Promise<void>;
}

async function openWatched(options: OpenOptions = {}): Promise<Watched> {
  const opened = openSheets([plainSheet("表一", [[1]]), plainSheet("表二", [[2]])], options);
  await opened.port.read(WORK);
  const seen: (string | null)[] = [];
  const stop = await opened.port.watch((sheet) => seen.push(sheet));
  const told = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return seen;
  };
  return { ...opened, told, stop };
}

/** Something that the user does in Excel, past the add-in. */
function asUser({ host }: Opened, act: () => void): void {
  const { events } = host.model;
  events.source = "Unknown";
  act();
  events.source = "ThisLocalAddin";
  flushEvents(host);
}

function typeInto(opened: Opened, sheet: SheetModel | undefined): void {
  if (!sheet) throw new Error("no such sheet");
  asUser(opened, () => {
    writeCell(sheet, 4, 4, 7);
    raiseChanged(sheet, { top: 4, left: 4, bottom: 4, right: 4 });
  });
}

const WRITE = { kind: "write", at: { sheet: "表一", row: 0, column: 0 }, value: 5 } as const;

describe("following the workbook", () => {
  it("tells the sheet that the user has changed", async () => {
    const opened = await openWatched();
    typeInto(opened, opened.host.model.sheets[1]);
    expect(await opened.told()).toEqual(["表二"]);
  });

  it("tells sheets that the user adds and deletes", async () => {
    const opened = await openWatched();
    const { model } = opened.host;
    asUser(opened, () => addSheet(model, "新"));
    expect(await opened.told()).toEqual([null]);
    asUser(opened, () => model.sheets[1] && deleteSheet(model.sheets[1]));
    expect(await opened.told()).toEqual([null, "表二"]);
  });

  it.each([
    ["1.14", []],
    ["1.17", ["表二"]],
  ])("tells a new name where Excel tells it: at ExcelApi %s", async (apiVersion, expected) => {
    // The library of the npm package, older than that version, has this event in a set of its own.
    const opened = await openWatched({ apiVersion, requirementSets: { ExcelApiOnline: "1.1" } });
    const second = opened.host.model.sheets[1];
    asUser(opened, () => second && renameSheet(second, "改名"));
    expect(await opened.told()).toEqual(expected);
  });

  it("does not tell of what the add-in itself writes, adds and takes back", async () => {
    const { port, told } = await openWatched();
    await port.apply([WRITE], {}, WORK);
    await port.apply([{ kind: "addSheet", content: plainSheet("新", [["a"]]) }], {}, WORK);
    await port.apply([{ kind: "mark", family: "error", cells: [WRITE.at] }], {}, WORK);
    await port.undo(WORK);
    await port.undo(WORK);
    await port.undo(WORK);
    expect(await told()).toEqual([]);
  });

  it("tells when the user deletes a sheet that the add-in added", async () => {
    const opened = await openWatched();
    await opened.port.apply([{ kind: "addSheet", content: plainSheet("新", [["a"]]) }], {}, WORK);
    asUser(opened, () => opened.host.model.sheets[2] && deleteSheet(opened.host.model.sheets[2]));
    expect(await opened.told()).toEqual(["新"]);
  });

  it("tells of the user's changes also while the add-in writes", async () => {
    const opened = await openWatched({ latency: 15 });
    const applied = opened.port.apply([WRITE], {}, WORK);
    typeInto(opened, opened.host.model.sheets[1]);
    await applied;
    expect(await opened.told()).toEqual(["表二"]);
  });

  it("tells nothing once it is stopped", async () => {
    const opened = await openWatched();
    await opened.stop();
    typeInto(opened, opened.host.model.sheets[0]);
    expect(await opened.told()).toEqual([]);
  });

  it("is refused with a problem where Excel refuses it", async () => {
    const { port, host } = openSheets([plainSheet("表一", [[1]])]);
    host.cellEditMode = true;
    await expect(port.watch(() => undefined)).rejects.toMatchObject({
      problem: { code: "cell_edit_mode" },
    });
  });
});
