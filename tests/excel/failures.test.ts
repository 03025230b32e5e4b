import type { Edit } from "../../src/core/workbook";
import { at, write } from "./edits";
import { differencesBetween, plainModel } from "./look";
import { openSheets, plainSheet, WORK, type OpenOptions, type Opened } from "./open";

const EDITS: readonly Edit[] = [
  write("表一", 0, 0, 10),
  write("表二", 0, 0, 20),
  { kind: "addSheet", content: plainSheet("说明", [["a"]]) },
  { kind: "mark", family: "error", cells: [at("表一", 0, 0), at("表二", 0, 0)] },
];

function open(options: OpenOptions = {}): Opened {
  return openSheets([plainSheet("表一", [[1]]), plainSheet("表二", [[2]])], options);
}

/** The first of a command's requests that writes: one asks before it, and one more for sheets not yet read. */
const WRITING = 3;

async function expectSame(opened: Opened, before: unknown): Promise<void> {
  expect(differencesBetween(before, plainModel(opened.host.model))).toEqual([]);
}

describe("when writing fails", () => {
  it("what was written is taken back, and the problem is the first one", async () => {
    for (let after = 0; after < 90; after += 4) {
      const opened = open();
      const before = plainModel(opened.host.model);
      opened.host.faults = {
        at: (trip) => (trip === WRITING ? { code: "GeneralException", after } : null),
      };
      const applied = opened.port.apply(EDITS, {}, WORK);
      await expect(applied).rejects.toMatchObject({
        problem: { code: "host_error", hostCode: "GeneralException" },
      });
      await expectSame(opened, before);
      expect(opened.port.lastStep()).toBeNull();
    }
  });

  it("and taking back fails too, the problem says where, and the step stays to be taken back", async () => {
    const opened = open();
    const before = plainModel(opened.host.model);
    opened.host.faults = {
      at: (trip) => (trip >= WRITING ? { code: "GeneralException", after: 20 } : null),
    };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: {
        code: "partly_written",
        sheets: ["说明", "表一", "表二"],
        cause: "host_error",
      },
    });
    expect(opened.port.lastStep()).toEqual({ edits: 4, sheets: ["说明", "表一", "表二"] });
    await expect(opened.port.undo(WORK)).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/partly_written|host_error/) as string },
    });
    opened.host.faults = null;
    await opened.port.undo(WORK);
    await expectSame(opened, before);
    expect(opened.port.lastStep()).toBeNull();
  });

  it("because the user types, nothing was written and nothing need be taken back", async () => {
    const opened = open();
    const before = plainModel(opened.host.model);
    opened.host.faults = { at: (trip) => (trip >= WRITING ? 5004 : null) };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "cell_edit_mode" },
    });
    await expectSame(opened, before);
    expect(opened.port.lastStep()).toBeNull();
  });

  it("because a sheet was protected in between, the problem names it", async () => {
    const opened = open();
    const before = plainModel(opened.host.model);
    const second = opened.host.model.sheets[1];
    opened.host.faults = {
      at(trip) {
        if (trip === WRITING && second) second.protection = {};
        return null;
      },
    };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "protected_sheet", sheet: "表二" },
    });
    if (second) second.protection = null;
    await expectSame(opened, before);
  });

  it("because a sheet was deleted in between, the problem names it and the others are as before", async () => {
    const opened = open();
    const { model } = opened.host;
    const before = plainModel(model).sheets[0];
    opened.host.faults = {
      at(trip) {
        const second = model.sheets[1];
        if (trip === WRITING && second?.name === "表二") {
          second.deleted = true;
          model.sheets = model.sheets.filter((sheet) => sheet !== second);
        }
        return null;
      },
    };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "sheet_gone", sheet: "表二" },
    });
    expect(plainModel(model).sheets).toEqual([before]);
  });

  it("because somebody else has added a sheet of the name, that sheet is left alone", async () => {
    const opened = open();
    const { model } = opened.host;
    const { addSheet } = await import("../excel-host/model/sheets");
    opened.host.faults = {
      at(trip) {
        if (trip === WRITING) addSheet(model, "说明");
        return null;
      },
    };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "host_error", hostCode: "ItemAlreadyExists" },
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "说明"]);
  });

  it("because Excel cannot join the calls into one undo step, they are made without that", async () => {
    const opened = open({ apiVersion: "1.20" });
    opened.host.faults = {
      at: (trip) => (trip === WRITING ? { code: "UndoNotSupported", after: 10 } : null),
    };
    await opened.port.apply(EDITS, {}, WORK);
    expect(opened.host.model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "说明"]);
    expect(opened.port.lastStep()?.edits).toBe(4);
  });
});

describe("when Excel does not answer", () => {
  it("before anything is written, nothing is", async () => {
    const opened = open({ seconds: 0.05 });
    const before = plainModel(opened.host.model);
    opened.host.faults = { at: (trip) => (trip === 1 ? "silence" : null) };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "no_answer", seconds: 0.05 },
    });
    opened.host.faults = null;
    await expectSame(opened, before);
  });

  it("to what is written, the problem says so, and it can be taken back even if it comes late", async () => {
    const opened = open({ seconds: 0.1 });
    const { host } = opened;
    const before = plainModel(host.model);
    host.faults = {
      at(trip) {
        if (trip === WRITING - 1) host.latency = 250;
        return null;
      },
    };
    await expect(opened.port.apply(EDITS, {}, WORK)).rejects.toMatchObject({
      problem: { code: "partly_written", cause: "no_answer" },
    });
    host.faults = null;
    host.latency = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(differencesBetween(before, plainModel(host.model))).not.toEqual([]);
    await opened.port.undo(WORK);
    await expectSame(opened, before);
  });
});
