import { guardedFormula } from "../../../src/core/blank/guarded-formula";
import { DEFAULT_SIGNS } from "../../../src/core/reading";

// Rows 10–12 and 14 of a form: C to E and H hold figures, row 13 is a heading.
const answered = { rows: [9, 10, 11, 13], columns: new Set([2, 3, 4, 7]) };
const guard = (formula: string, awaited: string | null = "C10") =>
  guardedFormula(formula, answered, awaited, DEFAULT_SIGNS);

it.each([
  ["C10/D10-1", 'IF(OR(C10="",D10=""),"",IFERROR(C10/D10-1,""))'],
  ["$C10/C10", 'IF(C10="","",IFERROR($C10/C10,""))'],
  ["SUM(C10:E10)", 'IF(OR(C10="",D10="",E10=""),"",IFERROR(SUM(C10:E10),""))'],
  // The heading between them is nobody's answer.
  ["SUM(D10:D14)", 'IF(OR(COUNTBLANK(D10:D12)>0,D14=""),"",IFERROR(SUM(D10:D14),""))'],
  // Not the first figure of its row: that one may be there while these are not.
  ["H10/E10", 'IF(OR(H10="",E10=""),"",IFERROR(H10/E10,""))'],
  ["A10*2+B3", 'IF(C10="","",IFERROR(A10*2+B3,""))'],
  ["Sheet2!D10*2", 'IF(C10="","",IFERROR(Sheet2!D10*2,""))'],
])("=%s waits for what it reads", (formula, guarded) => {
  expect(guard(formula)).toBe(guarded);
});

it("waits for all to be blank where a blank is an answer", () => {
  const signs = { ...DEFAULT_SIGNS, blank: "zero" } as const;
  expect(guardedFormula("C10-SUM(D10:D12)", answered, null, signs)).toBe(
    'IF(AND(C10="",COUNTBLANK(D10:D12)=3),"",IFERROR(C10-SUM(D10:D12),""))'
  );
});

it("is none where there is nothing to wait for", () => {
  expect(guard("TODAY()", null)).toBeNull();
});
