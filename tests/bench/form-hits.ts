import { join } from "node:path";
import { readInputFile } from "../../src/cli/input-file";
import { readTables, type FormTable } from "../../src/core/form/form";
import { enCommandLine } from "../../src/locales/en-us-cli";
import { FIELDS, missesOf, readLabels, type Field } from "./form-labels";

/** `npm run forms -- FOLDER LABELS.csv`: how much of hand-labelled forms the reader gets right. */
async function measureForms(folder: string, labelFile: string): Promise<readonly string[]> {
  const labels = await readLabels(labelFile);
  const tables = await readAll(folder, new Set(labels.map((label) => label.file)));
  const places = new Map<string, number>();
  const missed = new Map<Field, number>();
  const lines: string[] = [];
  let whole = 0;
  for (const label of labels) {
    const key = keyOf(label.file, label.sheet);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const misses = missesOf(label, tables.get(key)?.[place]);
    if (misses.length === 0) whole += 1;
    for (const { field, label: wanted, found } of misses) {
      missed.set(field, (missed.get(field) ?? 0) + 1);
      const said = `label ${wanted || "none"}, found ${found || "none"}`;
      lines.push(`${key} ${field}: ${said}`);
    }
  }
  const count = labels.length;
  const total = [...missed.values()].reduce((sum, one) => sum + one, 0);
  const hits = (field: Field) => `${String(count - (missed.get(field) ?? 0))} of ${String(count)}`;
  return [
    ...lines,
    ...FIELDS.map((field) => `${field.padEnd(12)} ${hits(field)}`),
    `fields ${String(count * FIELDS.length - total)} of ${String(count * FIELDS.length)}, whole tables ${String(whole)} of ${String(count)}`,
  ];
}

const keyOf = (file: string, sheet: string) => `${file} [${sheet}]`;

/** The tables of every sheet of the files. */
async function readAll(
  folder: string,
  files: ReadonlySet<string>
): Promise<ReadonlyMap<string, readonly FormTable[]>> {
  const tables = new Map<string, readonly FormTable[]>();
  for (const file of files) {
    const { workbook } = await readInputFile(join(folder, file), enCommandLine);
    for (const sheet of workbook.sheets) tables.set(keyOf(file, sheet.name), readTables(sheet));
  }
  return tables;
}

const [folder, labels] = process.argv.slice(2);
if (folder === undefined || labels === undefined) {
  process.stderr.write("npm run forms -- FOLDER LABELS.csv\n");
  process.exitCode = 2;
} else {
  measureForms(folder, labels).then(
    (lines) => process.stdout.write(`${lines.join("\n")}\n`),
    (error: unknown) => {
      const sentence = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${sentence}\n`);
      process.exitCode = 1;
    }
  );
}
