import { withUnitRow } from "../../../src/app/explanation-unit";
import { explanationSheet } from "../../../src/app/explanation-sheet";
import { boardOf, unitDetail } from "../../../src/app/board";
import { zhCommandLine as words } from "../../../src/locales/zh-cn-cli";
import { rowsK1, sheet, type Rows } from "../../cli/submitted-sample";
import { changed, FAR, OTHERS, sent, zero } from "./sent-again";
import { collected, type Sent } from "./settled-collection";

const LINE: Rows[number] = ["ZERO", "K1!D12", 0, 90, "本年没有立项"];

/** A file that holds a sheet 审核说明 and no form. */
const apart = (head: Rows, lines: Rows = [LINE], more: Partial<Sent> = {}): Sent => ({
  path: "说明.xlsx",
  written: 9,
  sheets: [
    sheet("审核说明", [
      ["审核说明"],
      ...head,
      ["规则编号", "单元格", "左值", "右值", "说明"],
      ...lines,
    ]),
  ],
  ...more,
});
const NAMED: Rows = [["单位名称：东湖镇"]];
const asked = sent(8, zero);
const ANSWERED = ["query ZERO K1!D12 · 本年没有立项"];
const OPEN = ["query ZERO K1!D12"];

describe("explanations that a unit sends without its forms", () => {
  test.each<[string, Sent]>([
    ["its name", apart(NAMED)],
    ["its name and code in one", apart([["单位名称：东湖镇（U01）"]])],
    ["its code, in the next cell", apart([["单位代码：", "U01"]])],
    ["its name below the lines", apart([], [LINE, [], ["填报单位：东湖镇（盖章）"]])],
    ["the name of the file alone", apart([], [LINE], { path: "东湖镇审核说明.xlsx" })],
  ])("count for the unit told by %s", (_, file) => {
    const told = collected([asked, file]);
    expect(told.findings("U01")).toEqual(ANSWERED);
    expect(told.unit("U01")).toMatchObject({ verdict: "pass", counts: { query: 1, open: 0 } });
    expect([...told.settled.standing.states].sort()).toEqual(["current", "explanations"]);
  });

  it("are told with their file, and stand among the files of the unit", () => {
    const { settled, heads, read, unit } = collected([asked, apart(NAMED)]);
    const detail = unitDetail(unit("U01"), settled.standing, heads, read, words);
    expect(detail.files.map((one) => [one.path, one.state])).toEqual([
      ["8.xlsx", "current"],
      ["说明.xlsx", "explanations"],
    ]);
    expect(detail.findings.map((one) => one.explanation)).toEqual([
      words.collect.explanationFrom("本年没有立项", "说明.xlsx"),
    ]);
    expect(boardOf(settled, heads, read).strays).toEqual([]);
  });

  it("are read from the sheet that goes out with the unit's name", () => {
    const finding = { rule: "ZERO", at: { sheet: "K1", row: 11, column: 3 }, left: 0, right: 90 };
    const given = { finding, text: "本年没有立项", by: "林晓", on: "" };
    const unit = { code: "U01", name: "东湖镇" };
    const sheets = [withUnitRow(explanationSheet([given], words), unit)];
    expect(sheets[0]!.cells.filter((one) => one.row === 2)).toHaveLength(1);
    expect(collected([asked, { ...apart([]), sheets }]).findings("U01")).toEqual(ANSWERED);
  });

  test.each<[string, Rows, string]>([
    ["names no unit", [], "explanations_unsaid"],
    ["names one that nobody knows", [["单位名称：西湖镇"]], "unit_unknown"],
    ["names two", [["单位名称：东湖镇"], ["单位代码：U02"]], "unit_conflict"],
  ])("count for nobody where the sheet %s, and that is said", (_, head, code) => {
    const { settled, heads, read, findings } = collected([asked, apart(head)]);
    expect(findings("U01")).toEqual(OPEN);
    const [stray] = boardOf(settled, heads, read).strays;
    expect(stray).toMatchObject({ path: "说明.xlsx", state: "unknown" });
    const found = read(1).findings.find((one) => one.code === code);
    expect(found).toMatchObject({ rule: "FILE.unit", severity: "hard" });
  });

  it("are no explanations where no line is filled in", () => {
    const { settled } = collected([asked, apart(NAMED, [[...LINE.slice(0, 4), null]])]);
    expect(settled.standing.states).toContain("no_form");
  });

  it("the newest counts, and what was given for other figures is asked for again", () => {
    const other = [[...LINE.slice(0, 4), "项目延期"]];
    const later = apart(NAMED, other, { path: "a.xlsx", written: 10 });
    expect(collected([asked, apart(NAMED), later]).findings("U01")).toEqual([
      "query ZERO K1!D12 · 项目延期",
    ]);
    const stale = collected([sent(8, changed(zero, "05", 0, 95)), apart(NAMED)]);
    expect(stale.findings("U01")).toEqual(OPEN);
    expect([...stale.unit("U01").answers.values()]).toMatchObject([{ kind: "again", right: 90 }]);
  });

  it.each([9, 10])("hold for forms that were sent again on the %ith", (day) => {
    const again = sent(day, changed(zero, "03", 10, 8), { path: "again.xlsx" });
    expect(collected([asked, again, apart(NAMED)]).findings("U01")).toEqual(ANSWERED);
  });

  it("hold though the file bears an earlier day than the forms, or none", () => {
    for (const written of [1, null])
      expect(collected([asked, apart(NAMED, [LINE], { written })]).findings("U01")).toEqual(
        ANSWERED
      );
  });

  it("explain what only all units together show", () => {
    const far = sent(8, changed(rowsK1(0), "05", 9000));
    const reason = apart(NAMED, [["FAR.lastyear", "K1!D12", 9000, 90, "大项目入账"]]);
    expect(collected([far, reason, ...OTHERS], { settings: FAR }).findings("U01")).toContain(
      "query FAR.lastyear K1!D12 · 大项目入账"
    );
  });

  it("do not make a unit one that has submitted", () => {
    const { unit, settled } = collected([apart(NAMED), apart(NAMED, [LINE], { path: "b.xlsx" })]);
    expect(unit("U01")).toMatchObject({ verdict: "missing", standing: { files: [] } });
    expect(settled.standing.states).toEqual(["explanations", "explanations"]);
  });
});
