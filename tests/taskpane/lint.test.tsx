/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { lintScheme } from "../../src/core/lint/lint";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { sampleWorkbook } from "../samples/sample-check";
import { checkedSample, LANGUAGES, section, showPane } from "./show-pane";

const workbook = sampleWorkbook("2023.xlsx");
const notes = lintScheme(workbook, readScheme(workbook));
const sample = { ...checkedSample("2023.xlsx"), notes };

it.each(LANGUAGES)(
  "says how much of the scheme is worth a look, in %s, and no more",
  (_, words) => {
    showPane(sample, { words });
    const summary = screen.getByText(words.pane.list.lint(notes.length));
    expect(summary.tagName).toBe("SUMMARY");
    expect(summary.closest("details")!.open).toBe(false);
  }
);

it("lists the notes once it is opened, each with a link to its cell", async () => {
  const { user, commands } = showPane(sample);
  await user.click(screen.getByText(/^报表制度有 4 处值得核对/u));
  const list = section("制度检查");
  expect(list.getByText(/^按计划的目标，R11 已不成立/u)).toBeTruthy();
  const links = list.getAllByRole("button", { name: "跳到该单元格" });
  expect(links).toHaveLength(notes.length);
  await user.click(links[1]!);
  expect(commands.select).toHaveBeenCalledWith(notes[1]!.at);
});

it("shows nothing of a scheme that has nothing to look at", () => {
  showPane({ ...sample, notes: [] });
  expect(screen.queryByRole("region", { name: "制度检查" })).toBeNull();
});
