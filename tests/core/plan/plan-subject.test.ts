import {
  bareSubject,
  foldName,
  joinSubject,
  levelOf,
  splitSubject,
} from "../../../src/core/plan/plan-subject";

it.each([
  ["今年要申报国家级各类科技项目不少于", "国家级各类科技项目"],
  ["其中：创新项目", "创新项目"],
  ["到2025年底，专利申请量达到", "专利申请量"],
  ["，同比增长", ""],
  ["（三）培育科技小巨人企业", "科技小巨人企业"],
  ["技术交易额突破", "技术交易额"],
])("%s speaks of %s", (clause, name) => {
  expect(bareSubject(clause)).toBe(name);
});

it.each([
  ["国家级各类科技项目", "国家"],
  ["市火炬计划", "市"],
  ["新认定市级高新技术企业", "市"],
  ["上海市著名商标", ""],
  ["国家级和市级各类科技项目", ""],
  ["科技培训", ""],
])("%s is of the level %s", (name, level) => {
  expect(levelOf(name)).toBe(level);
});

it.each([
  ["国家级其它", "国家其他"],
  ["市 级（认定）项目", "市认定项目"],
  ["各类科技项目", "科技项目"],
])("%s is compared as %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it.each([
  ["国家级", "国家级和市级各类科技项目", "国家级各类科技项目"],
  ["占工业总产值的比重", "产值", "产值占工业总产值"],
  ["", "专利申请", "专利申请"],
  ["创新项目", "市级项目", null],
  ["创新项目", "", null],
])("%s after %s is %s", (own, earlier, joined) => {
  expect(joinSubject(own, earlier)).toBe(joined);
});

it.each([
  ["国家级、市级和区级项目", 3, ["国家级项目", "市级项目", "区级项目"]],
  ["甲类和乙类", 2, ["甲类", "乙类"]],
  ["甲类和乙类", 3, null],
])("%s for %i figures", (subject, count, names) => {
  expect(splitSubject(subject, count)).toEqual(names);
});

it("words that could be read in many ways take no longer than others", () => {
  expect(bareSubject(`${"达到".repeat(5000)}甲`)).toBe(`甲`);
  expect(bareSubject(`甲${"达到".repeat(5000)}`)).toBe("甲");
});
