import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";

const REGISTER = "单位名录";
const LAST_YEAR = "上年数据";

interface Line {
  scheme: string;
  file: { path: string; sha256: string; sha256After: string };
  unit: string;
  stated: { name: string };
}

/**
 * Lines as `heshu collect` writes them for as many units as one likes: those of a smaller set over and
 * over, each under a unit of its own, with the scheme that they belong to. The scheme has no list of
 * last year's figures, which would be longer than a sheet.
 *
 * @returns the paths of the scheme and of the lines
 */
export function nationLines(
  set: { readonly scheme: string; readonly lines: string },
  units: number,
  folder: string
): { readonly scheme: string; readonly lines: string } {
  const book = XLSX.readFile(set.scheme);
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[REGISTER]!, { header: 1 });
  const [title = [], captions = [], sample = []] = rows;
  const code = (at: number) => `8${String(at).padStart(8, "0")}`;
  const name = (at: number) => `第${String(at)}号单位`;
  const register = Array.from({ length: units }, (_, at) => [
    name(at),
    code(at),
    ...sample.slice(2),
  ]);
  book.Sheets[REGISTER] = XLSX.utils.aoa_to_sheet([title, captions, ...register]);
  book.SheetNames = book.SheetNames.filter((one) => one !== LAST_YEAR);
  const paths = { scheme: join(folder, "scheme.xlsx"), lines: join(folder, "lines.ndjson") };
  XLSX.writeFile(book, paths.scheme, { compression: true });
  const own = sha256(fs.readFileSync(paths.scheme));
  const bases = fs.readFileSync(set.lines, "utf8").trimEnd().split("\n");
  const file = fs.openSync(paths.lines, "w");
  for (let at = 0; at < units; at++) {
    const line = JSON.parse(bases[at % bases.length] ?? "") as Line;
    const sum = sha256(Buffer.from(String(at)));
    const path = `${line.file.path.slice(0, -5)} ${code(at)}.xlsx`;
    Object.assign(line, {
      scheme: own,
      unit: code(at),
      stated: { ...line.stated, name: name(at) },
    });
    Object.assign(line.file, { path, sha256: sum, sha256After: sum });
    fs.writeSync(file, `${JSON.stringify(line)}\n`);
  }
  fs.closeSync(file);
  return paths;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
