import { totalSourcesSheet } from "../../src/app/total-sources";
import type { FilledTotal, FillOutcome } from "../../src/core/submission/fill-totals";
import { readTotalRecord } from "../../src/core/submission/total-record";
import type { Cell } from "../../src/core/workbook";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import { frameOf } from "../core/submission/settled-collection";

const { register, scheme } = frameOf();
const indicator = scheme.indicators.find((one) => one.code === "01")!;

/** What the next roll-up takes for its own figures, and what the sheet says of the cell. */
function recorded(outcome: FillOutcome, value: number | null, before: number | null) {
  const total: FilledTotal["total"] = {
    ...{ indicator, column: "actual", how: "none", value, units: 3, by: null },
    ...{ withReturned: value, bureau: null, difference: null, unequal: [] },
    ...{ open: [], unmatched: [], isUneven: false, basis: new Map<string, number>() },
  };
  const filled = [{ total, at: { sheet: "K1", row: 7, column: 3 }, outcome, value, before }];
  const content = totalSourcesSheet(
    {
      ...{ filled, coverage: [], register, year: 2023, notes: new Map(), board: null },
      toUnits: () => null,
    },
    "汇总来源",
    words
  );
  const cells = content.cells.filter((one): one is Cell & typeof one => one.value !== null);
  const looks = { hiddenRows: [], hiddenColumns: [], merges: [] };
  const sheet = { name: content.name, kind: "worksheet", visibility: "visible", cells } as const;
  const record = readTotalRecord({ sheets: [{ ...sheet, ...looks }], names: [], date1904: false });
  return [record?.written.get("K1[01]"), record?.notes.get("K1[01]")];
}

it.each<[FillOutcome, number | null, number | null, (number | string | undefined)[]]>([
  ["filled", 76, null, [76, undefined]],
  ["differs", 76, 30, [undefined, undefined]],
  ["outdated", null, 70, [70, expect.stringContaining("上次汇总填入的 70 还在表中")]],
])("of a cell that is %s the record keeps what Heshu wrote", (outcome, value, before, expected) => {
  expect(recorded(outcome, value, before)).toEqual(expected);
});
