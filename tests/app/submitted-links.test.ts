import { submittedLinks } from "../../src/app/submitted-links";

const link = submittedLinks(
  new Map([
    ["报送", "../报送"],
    ["here", ""],
  ])
);

it.each([
  ["报送/东湖镇.xlsx", "../报送/东湖镇.xlsx"],
  ["报送/a/东湖镇.xlsx", "../报送/a/东湖镇.xlsx"],
  ["here/1.xlsx", "1.xlsx"],
  ["报送/东片.zip/1.xlsx", null],
  ["别处/1.xlsx", null],
  ["报送", null],
  ["报送/../../../etc/passwd", null],
  ["报送//1.xlsx", null],
])("the submission %s is led to by %j", (path, way) => {
  expect(link(path)).toBe(way);
});
