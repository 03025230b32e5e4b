import { readFileSync } from "node:fs";
import { LineFile } from "../../src/cli/line-file";
import { emptyFolder } from "./run";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

test("lines of any length are given back at once, and stand in the file in their order", () => {
  const lines = [...[3, 70_000, 65_535, 65_536, 0, 30_000, 30_000, 30_000, 1].entries()].map(
    ([at, length]) => "数".repeat(at % 2) + String(at).repeat(length)
  );
  const file = new LineFile(folder.path("lines"));
  const places = lines.map((line) => {
    const place = file.add(line);
    if (line.length % 2 === 0) expect(file.read(place)).toBe(line);
    return place;
  });
  expect(places.map((place) => file.read(place))).toEqual(lines);
  file.add("last");
  file.close();
  expect(readFileSync(folder.path("lines"), "utf8")).toBe(`${[...lines, "last"].join("\n")}\n`);
});
