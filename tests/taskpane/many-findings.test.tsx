/** @jest-environment jsdom */
import { act, fireEvent } from "@testing-library/react";
import { checkedSample, findingRows, showPane, withFindings } from "./show-pane";

const COUNT = 10_000;
const sample = checkedSample("2023.xlsx");
const many = { ...sample, result: withFindings(sample.result!, COUNT) };

const positions = () => findingRows().map((row) => Number(row.getAttribute("aria-posinset")));

it("has fewer than 200 of 10,000 findings in the page, and tells how many there are", () => {
  showPane(many);
  const rows = findingRows();
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(200);
  expect(rows[0]!.getAttribute("aria-setsize")).toBe(String(COUNT));
  expect(positions()[0]).toBe(1);
});

it("leads to the last finding with End and back to the first with Home", () => {
  showPane(many);
  const button = findingRows()[0]!.querySelector("button")!;
  act(() => button.focus());
  fireEvent.keyDown(button, { key: "End" });
  expect(document.activeElement!.parentElement!.getAttribute("aria-posinset")).toBe(String(COUNT));
  expect(findingRows().length).toBeLessThan(200);
  fireEvent.keyDown(document.activeElement!, { key: "Home" });
  expect(document.activeElement!.parentElement!.getAttribute("aria-posinset")).toBe("1");
});

it("draws other findings when the pane is scrolled", () => {
  showPane(many);
  const scroller = document.querySelector("main")!.parentElement!;
  scroller.scrollTop = 200_000;
  fireEvent.scroll(scroller);
  const shown = positions();
  expect(Math.min(...shown)).toBeGreaterThan(1_000);
  expect(shown.length).toBeLessThan(200);
});

it("keeps an explanation that was begun when its finding is scrolled away and back", () => {
  showPane(many);
  const row = findingRows()[0]!;
  fireEvent.click(row.querySelector("button")!);
  const text = () => findingRows()[0]!.querySelector("textarea")!;
  fireEvent.change(text(), { target: { value: "口径不同" } });
  const scroller = document.querySelector("main")!.parentElement!;
  for (const top of [200_000, 0]) {
    scroller.scrollTop = top;
    fireEvent.scroll(scroller);
  }
  expect(text().value).toBe("口径不同");
});
