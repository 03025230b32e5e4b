import { totalsSheet } from "../../src/app/total-sheets";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import { collected } from "../core/submission/settled-collection";
import { unitSheets } from "../cli/submitted-sample";

it("this year's total leads to the units' figures, and last year's says what lists them", () => {
  const { settled, frame } = collected(
    [0, 1].map((step) => ({
      path: String(step),
      sheets: unitSheets(step),
    }))
  );
  const lines = [...totalsSheet(settled, frame, words).lines].map((line) =>
    "rest" in line ? line.cells : line
  );
  const of = (column: string) => lines.find((line) => line[1] === "01" && line[4] === column)!;
  expect(of("本年")[6]).toMatchObject({ link: { sheet: "过录表" } });
  expect(of("本年").at(-1)).toBeNull();
  expect(typeof of("上年同期")[6]).toBe("number");
  expect(of("上年同期").at(-1)).toBe("追溯：rollup --of 'K1[01].上年'");
  const rate = lines.find((line) => line[1] === "04" && line[4] === "上年同期")!;
  expect(rate.at(-1)).toMatch(/重算.*\n追溯：rollup --of 'K1\[04\]\.上年'$/u);
});
