import { wordsOfTemplates } from "../../src/app/template-language";
import { templateScript } from "../../src/core/summary/template-script";
import { enUS } from "../../src/locales/en-us";
import { zhCN } from "../../src/locales/zh-cn";
import { sheetOf } from "../core/sheet-of";

const chinese = sheetOf("年终总结", [["申报项目{{KW301.01}}项"]]);
const english = sheetOf("Summary", [["{{KW301.01}} projects were applied for"]]);
const bare = sheetOf("数", [["{{KW301.01}}"]]);

it.each([
  [zhCN, [chinese, bare], ["zh-CN", "zh-CN"], []],
  [zhCN, [chinese, english], ["zh-CN", "en-US"], ["en-US"]],
  [enUS, [bare, chinese, chinese], ["en-US", "zh-CN", "zh-CN"], ["zh-CN"]],
])(
  "$language: each template in its own language, of which the words are loaded once",
  async (own, templates, languages, loads) => {
    const load = jest.fn((language) => Promise.resolve(language === "en-US" ? enUS : zhCN));
    const wordsIn = await wordsOfTemplates(templates, own, load);
    expect(templates.map((one) => wordsIn(templateScript(one)).language)).toEqual(languages);
    expect(load.mock.calls.flat()).toEqual(loads);
  }
);
