import { readFileSync } from "node:fs";
import { cellName } from "../../src/core/address";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { ProblemError } from "../../src/files/problem-error";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";
import { print } from "./listing";
import type { Reading } from "./reading";

/** Reads one workbook in a process of its own and prints what came of it, as one line of JSON. */
function readOne(path: string): Reading {
  const bytes = readFileSync(path);
  const members = membersOfPrototype();
  const start = performance.now();
  const outcome = outcomeOf(bytes);
  return {
    outcome,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    prototypeChanged: membersOfPrototype() !== members,
  };
}

function outcomeOf(bytes: Uint8Array): Reading["outcome"] {
  try {
    const { sheets } = readWorkbook(bytes, inflateNode);
    const cells = sheets.flatMap((sheet) =>
      sheet.cells.map(({ row, column, value }) => [cellName(row, column), value] as const)
    );
    const writtenAsFormula = writtenBackAsFormula(bytes, sheets[0]?.name ?? "");
    return {
      kind: "read",
      sheets: sheets.map(({ name }) => name),
      count: cells.length,
      cells: cells.slice(0, 20),
      writtenAsFormula,
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: "failed", error: String(error) };
    const { problem } = error;
    return { kind: "refused", code: problem.code, detail: JSON.stringify(problem) };
  }
}

/** Writes the first text back as it was read; it must stay a text. */
function writtenBackAsFormula(bytes: Uint8Array, sheet: string): boolean {
  const workbook = readWorkbook(bytes, inflateNode);
  const text = workbook.sheets[0]?.cells.find(({ value }) => typeof value === "string")?.value;
  if (text === undefined) return false;
  const at = { sheet, row: 0, column: 40 };
  const codec = { inflate: inflateNode, deflate: deflateNode };
  const patched = patchWorkbook(bytes, [{ kind: "write", at, value: text }], codec);
  const back = readWorkbook(patched, inflateNode).sheets[0]?.cells;
  const cell = back?.find(({ row, column }) => row === 0 && column === 40);
  return cell?.formula !== undefined || cell?.value !== text || hasFormulaText(patched, text);
}

function hasFormulaText(bytes: Uint8Array, text: unknown): boolean {
  const zip = openZip(bytes);
  return [...zip.entries.keys()]
    .filter((key) => key.includes("/worksheets/"))
    .some((key) => {
      const xml = new TextDecoder().decode(readEntry(zip, key, inflateNode) ?? undefined);
      return xml.includes(`<f>${String(text).replace(/^=/, "")}`);
    });
}

function membersOfPrototype(): string {
  return Object.getOwnPropertyNames(Object.prototype).sort().join(" ");
}

print(JSON.stringify(readOne(process.argv[2] ?? "")));
