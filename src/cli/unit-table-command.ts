import { writtenTable } from "../app/table-content";
import { placeTable } from "../app/table-edits";
import { tableName } from "../app/table-place";
import { isWhole, type FormCoverage } from "../core/submission/coverage";
import type { Settlement } from "../core/submission/settle";
import type { SubmissionHead } from "../core/submission/standing";
import type { FigureTable } from "../core/table/table";
import { unitTable } from "../core/table/unit-table";
import { createWorkbook } from "../files/create-workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbook } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readCollectScheme } from "./collect-frame";
import { Failure } from "./failure";
import { claimOutput, writeOutput } from "./output-file";
import { readResults, settleResults } from "./results-reader";
import { coverageLines } from "./rollup-lines";
import { tableDate } from "./table-date";

/**
 * `heshu table units`: a new workbook with a native table of reporting units by indicators, the roll-up
 * below it, and below that who is not in it.
 *
 * @returns 0 where every unit that owes a form is in the table, else 3
 */
export async function tableOfUnits(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const { rollup, cli } = words;
  const path = asked.operands[1];
  if (path === undefined) throw new Failure([rollup.refused("no_results", "")]);
  if (asked.out === null) throw new Failure([cli.insert.noOut]);
  refuseOthers(asked, words);
  const date = tableDate(asked.date, words);
  const scheme = await readCollectScheme(asked, words);
  // It is a copy of nothing, and so an ordinary workbook.
  claimOutput(asked.out, ORDINARY, [scheme.path, path], asked.force, words);
  const results = readResults(path, { ...scheme.origin, language: null }, words);
  try {
    const { frame } = scheme;
    const settled = settleResults(results, frame, words);
    const form = asked.form?.toUpperCase() ?? null;
    const { indicators: all, settings } = frame.scheme;
    const indicators = all.filter((one) => form === null || one.form === form);
    const forms = new Set(indicators.map((one) => one.form));
    if (indicators.length === 0) {
      const known = [...new Set(all.map((one) => one.form))];
      throw new Failure([rollup.noForm(form ?? "", known)]);
    }
    const coverage = settled.coverage.filter((one) => forms.has(one.form));
    const said = {
      missing: words.collect.verdict.missing,
      returned: words.collect.verdict.return,
      noted: words.collect.noted,
    };
    const period = {
      year: settings.year,
      periods: periodsOf(coverage, settled, results.submissions.heads),
    };
    const { whole } = results.submissions;
    const table = unitTable(settled, indicators, whole, said, frame.register, period);
    if (table.rows.length === 0) throw new Failure([rollup.noUnits]);
    const notes = coverage.flatMap((one) =>
      coverageLines(one, frame.register, words).map((line) => `${one.form} ${line}`)
    );
    writeOutput(asked.out, draw(table, notes, date, words), words);
    for (const line of notes) print(line);
    print(rollup.unitsWritten(asked.out, table.rows.length));
    return isWhole(coverage) ? 0 : 3;
  } finally {
    results.close();
  }
}

const ORDINARY = "table.xlsx";

/** What a table of one workbook takes, and this one does not. */
function refuseOthers({ at, chart, through }: Arguments, { cli }: CommandLineWords): void {
  const given = [
    ...(at === null ? [] : ["--at"]),
    ...(chart ? ["--chart"] : []),
    ...(through === null ? [] : ["--through"]),
  ];
  const [first] = given;
  if (first !== undefined) throw new Failure([cli.usage("bad_option", first)]);
}

/** The months that most of the counted submissions of each form stand at. */
function periodsOf(
  coverage: readonly FormCoverage[],
  { units }: Settlement,
  heads: readonly SubmissionHead[]
): FigureTable["periods"] {
  return coverage.flatMap(({ form, counted }) => {
    const isCounted = new Set(counted);
    const months = new Map<number, number>();
    for (const { standing } of units) {
      const place = standing.current.get(form);
      if (place === undefined || !isCounted.has(standing.unit.code)) continue;
      const through = heads[place]?.forms.find((one) => one.form === form)?.through;
      if (through != null) months.set(through, (months.get(through) ?? 0) + 1);
    }
    const [most] = [...months].sort(([, one], [, other]) => other - one);
    return most ? [{ form, through: most[0] }] : [];
  });
}

function draw(
  table: FigureTable,
  notes: readonly string[],
  date: string,
  words: CommandLineWords
): Uint8Array {
  const own = { ...words.inserted, source: words.rollup.unitSource };
  const written = writtenTable(table, words, own, date);
  // A rate that was computed from totals has more decimals than anybody reports.
  const totals = written.totals.map((one) =>
    typeof one === "object" && one?.kind === "value" ? { ...one, format: "#,##0.00" } : one
  );
  const sheet = words.rollup.unitTable;
  const at = { sheet, row: 0, column: 0 };
  const inHand = {
    ...{ table, words: own, sheets: new Set<string>() },
    written: { ...written, totals, notes: [...written.notes, ...notes] },
    name: tableName(table.year, at, new Set()),
  };
  const print = { landscape: true, fitWidth: true, titleRows: [0, 1], footer: "&P / &N" } as const;
  const freeze = { rows: 2, columns: 1 };
  const content = { name: sheet, cells: [], widths: [], gridLines: false, freeze, print };
  const bytes = createWorkbook([content], deflateNode, { title: written.title });
  const codec = { inflate: inflateNode, deflate: deflateNode };
  return patchWorkbook(bytes, placeTable(inHand, at).edits, codec);
}
