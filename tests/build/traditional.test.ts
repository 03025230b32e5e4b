import { execFileSync } from "node:child_process";
import path from "node:path";
import { Converter } from "opencc-js/t2cn";
import type { Simplify } from "../../src/app/simplify";

declare global {
  var TRADITIONAL: string;
}

const ROOT = path.resolve(__dirname, "../..");
const PACK =
  "require('./build/traditional.cjs').packTraditional().then((text) => process.stdout.write(text))";
const whole = Converter({ from: "t", to: "cn" });
let simplify: Simplify;

beforeAll(async () => {
  globalThis.TRADITIONAL = execFileSync(process.execPath, ["-e", PACK], { cwd: ROOT }).toString();
  ({ simplify } = await import("../../src/taskpane/simplify-tables"));
});

test.each([
  "申報國家級各類項目，專利申請量，技術合同認定登記，複審驗收跟蹤項目",
  "高新技術企業、經濟開發區、鄉鎮衛生院、圖書館藏書，萬元、億元",
  "總結了解藉口瞭解情況，乾燥、幹部、乾坤、頭髮、發展、後來、皇后",
  "統計負責人：張麗；聯繫電話、報出日期；備註",
  "已经是简体的文字 abc 123 不变",
])("the packed tables of the pane turn %s into the same as the whole ones", (text) => {
  expect(simplify(text)).toBe(whole(text));
});

test("a text without characters, or with rare ones, comes back as it is", () => {
  expect(simplify("")).toBe("");
  expect(simplify("𠀀 12.5 %")).toBe("𠀀 12.5 %");
});
