import { addsExplanations } from "../../src/app/explanation-unit";
import { howTo } from "../../src/app/return-notice";
import { returnedCopy } from "../../src/app/returned-copy";
import { unitReturn } from "../../src/core/submission/unit-return";
import { enCommandLine } from "../../src/locales/en-us-cli";
import { zhCommandLine } from "../../src/locales/zh-cn-cli";
import { sheet, unitSheets } from "../cli/submitted-sample";
import { zero } from "../core/submission/sent-again";
import { collected, workbookOf } from "../core/submission/settled-collection";

const own = sheet("审核说明", [["所报数字都已核实，情况属实。"]]);
const sheets = [...unitSheets(0, {}, { k1: zero }), own];
const { unit, heads, read, frame } = collected([{ path: "0.xlsx", sheets }]);
const told = unitReturn(unit("U01"), heads, read, frame.scheme)!;
const options = {
  ...{ year: 2023, checkedOn: null, on: null, deadline: null, issuer: "", uncharged: [] },
  ...{ contact: ["", ""] as const, copies: ["标记副本.xlsx"] },
};

describe("the sheet 审核说明 that is added to a copy beside one of the unit's own", () => {
  const edits = returnedCopy(told, 0, 2023, workbookOf(sheets), zhCommandLine);
  const added = edits.find((edit) => addsExplanations(edit, zhCommandLine));

  it("says whose it is, so that it can be sent by itself", () => {
    expect(added?.content.name).toBe("审核说明(2)");
    expect(added?.content.cells.map((one) => one.value)).toContain("单位名称：东湖镇（U01）");
  });

  it.each([
    ["Chinese", zhCommandLine, "标记副本“审核说明(2)”工作表"],
    ["English", enCommandLine, 'the sheet "审核说明(2)" of the marked copy'],
  ])("is the one that a notice in %s names", (_, words, text) => {
    const how = howTo(told, { ...options, explanationSheets: ["审核说明(2)"] }, words);
    expect(how.join("\n")).toContain(text);
  });
});
