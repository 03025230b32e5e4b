import fc from "fast-check";
import { expectGrowth } from "../../growth";
import { sheetOf } from "../sheet-of";
import { smallWorkbook } from "../small-workbook";
import { book, FILLED, withFigures } from "./shortfall-book";
import { editedBook, filledBook, planBook, rowsOf, sheetNamed, withCell } from "./summary-book";

const FIGURE = fc.integer({ min: 0, max: 40 });
const FIGURES = fc.tuple(FIGURE, FIGURE, FIGURE);

describe("whatever the figures and the edits", () => {
  it("a second fill changes nothing", () => {
    fc.assert(
      fc.property(FIGURES, FIGURES, (first, second) => {
        const once = filledBook(book(first));
        expect(planBook(once).edits).toEqual([]);
        const changed = withFigures(once, second);
        const twice = editedBook(changed, planBook(changed).edits);
        expect(planBook(twice).edits).toEqual([]);
        // What was filled twice reads as what is filled at once.
        expect(rowsOf(twice, FILLED)).toEqual(rowsOf(filledBook(book(second)), FILLED));
      }),
      { numRuns: 30 }
    );
  });

  it("an edited cell is kept, whatever changes afterwards, and nothing else is lost", () => {
    const place = fc.tuple(fc.nat(8), fc.nat(3));
    const text = fc.constantFrom("改", "手工修改的文字", 7777);
    fc.assert(
      fc.property(FIGURES, FIGURES, place, text, (first, second, [row, column], value) => {
        const filled = filledBook(book(first));
        const edited = withCell(filled, FILLED, [row, column], value);
        const again = editedBook(edited, planBook(edited).edits);
        expect(rowsOf(again, FILLED)).toEqual(rowsOf(edited, FILLED));
        const changed = withFigures(edited, second);
        const sheet = rowsOf(editedBook(changed, planBook(changed).edits), FILLED);
        expect(sheet.flat()).toContain(value);
      }),
      { numRuns: 60 }
    );
  });

  it("a change of one figure writes only rows that speak of it", () => {
    fc.assert(
      fc.property(FIGURES, FIGURE, ([one, two, three], other) => {
        // The state of 丙 stays, so that no row comes or goes.
        fc.pre(three < 20 === other < 20);
        const changed = withFigures(filledBook(book([one, two, three])), [one, two, other]);
        const written = planBook(changed).edits.flatMap((edit) =>
          edit.kind === "write" && edit.at.sheet === FILLED ? edit.at.row : []
        );
        const rows = rowsOf(changed, FILLED);
        for (const row of written) expect(String(rows[row])).toMatch(/合计|丙类|小计/u);
      }),
      { numRuns: 30 }
    );
  });
});

it("a second fill takes time that grows with its rows", () => {
  expectGrowth(
    (size) => {
      const codes = Array.from({ length: size }, (_, index) => String(index + 101));
      const workbook = smallWorkbook({
        catalogue: codes.map((code) => [code, `指标${code}`, "项"]),
        rows: codes.map((code) => [`指标${code}`, "项", code, null, Number(code), null]),
        plan: [["101", "1项"]],
        more: [sheetOf("年终总结", [["{{逐行 K1}}{{.名称}}", "{{.数值}}"], ["末行"]])],
      });
      const filled = filledBook(workbook);
      expect(sheetNamed(filled, FILLED).cells).toHaveLength(2 * size + 1);
      return () => planBook(filled);
    },
    { size: 1000, times: 4, most: 8 }
  );
});
