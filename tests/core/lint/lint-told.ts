import { lintScheme } from "../../../src/core/lint/lint";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import type { CellOf } from "../sheet-of";
import { schemeSheets, workbookOf, type SmallWorkbook } from "../small-workbook";

/** Eight indicators that stand in the plan, so that none of them is unused. */
export const CODES = ["01", "02", "03", "04", "05", "06", "07", "08"] as const;
export const PLAIN = CODES.map((code): readonly CellOf[] => [code, `指标${code}`, "项"]);

export function targets(codes: readonly string[] = CODES): readonly (readonly CellOf[])[] {
  return codes.map((code) => [code, "10项"]);
}

/** What is noted of a scheme: `!` before a fault, the code, then what it names. */
export function told(parts: SmallWorkbook): readonly string[] {
  const workbook = workbookOf(schemeSheets({ catalogue: PLAIN, plan: targets(), ...parts }));
  return lintScheme(workbook, readScheme(workbook)).map((note) => {
    const said = Object.entries(note).flatMap(([key, value]: [string, unknown]) => {
      if (key === "weight") return value === "fault" ? ["!"] : [];
      if (key === "at" || key === "related") return [];
      return key === "fault" ? (value as { code: string }).code : value;
    });
    return said.join(" ");
  });
}

/** The same of hard rules R1, R2, … on the plain catalogue. */
export function rules(...sources: readonly string[]): readonly string[] {
  return told({
    rules: sources.map((source, index) => [`R${String(index + 1)}`, source, "强制性"]),
  });
}
