import { addressText, rangeName } from "../core/address";
import type {
  FindingGroup,
  ReturnedFinding,
  ReturnedFile,
  UnitReturn,
} from "../core/submission/unit-return";
import { namesNoFigures } from "../core/submission/given-explanations";
import type { CellAddress } from "../core/workbook";
import { joinCells } from "../files/cell-ranges";
import type { LetterColumn, LetterPart } from "../files/write-letter";
import type { CommandLineWords } from "../locales/cli-words";
import { figureText } from "../locales/figures";

/** From so many findings of one rule in one form on they are told in one line, and listed in the annex. */
const GROUPED_FROM = 4;

/** Digits of a checksum that are printed: enough to tell files apart by eye. */
const SHOWN_DIGITS = 16;

export function filesPart(
  files: readonly ReturnedFile[],
  copies: readonly (string | null)[],
  { returning }: CommandLineWords
): readonly LetterPart[] {
  const { caption, notice } = returning;
  const columns: readonly LetterColumn[] = [
    { caption: caption.number, width: 4, align: "center" },
    { caption: caption.file, width: 34, align: "left" },
    { caption: caption.form, width: 12, align: "center", firm: 6 },
    { caption: caption.reported, width: 12, align: "center", firm: 10 },
    { caption: caption.copy, width: 16, align: "left" },
    { caption: caption.sha256, width: SHOWN_DIGITS, align: "left", firm: SHOWN_DIGITS },
  ];
  const rows = files.map(({ file, forms, reported }, index) => [
    String(index + 1),
    file.path,
    forms.join("\n"),
    reported ?? "—",
    copies[index] ?? "—",
    file.sha256.slice(0, SHOWN_DIGITS),
  ]);
  return [
    { kind: "table", table: { columns, rows } },
    { kind: "note", text: notice.filesNote },
    ...(files.length > 1 ? [{ kind: "note", text: notice.cellsNote } as const] : []),
  ];
}

/** A line for each finding, or one for all of a rule where they are many. */
export function findingsTable(
  groups: readonly FindingGroup[],
  part: "correct" | "explain" | "noted",
  told: UnitReturn,
  words: CommandLineWords
): LetterPart {
  const { caption, notice } = words.returning;
  const isAsked = part !== "noted";
  const rows = groups.flatMap((group) => {
    const lines = isGrouped(group)
      ? [groupLine(group, told, words)]
      : group.findings.map((one) => findingLine(one, told, words));
    return lines.map((line) => (isAsked ? [...line, notice.asked[part]] : line));
  });
  const asked: LetterColumn = { caption: caption.asked, width: 8, align: "center" };
  const columns = [...findingColumns(words), ...(isAsked ? [asked] : [])];
  const hasValues = rows.some((row) => row[VALUES] !== "");
  const isShown = (_: unknown, column: number) => hasValues || column !== VALUES;
  return {
    kind: "table",
    table: { columns: columns.filter(isShown), rows: rows.map((row) => row.filter(isShown)) },
  };
}

/** The column of left, right and difference. */
const VALUES = 4;

function findingColumns({ returning: { caption } }: CommandLineWords): readonly LetterColumn[] {
  const values = [caption.left, caption.right, caption.difference].join("\n");
  return [
    { caption: caption.number, width: 8, align: "center", firm: 7 },
    { caption: caption.indicator, width: 24, align: "left", firm: 9 },
    { caption: caption.cell, width: 18, align: "left", firm: 12 },
    { caption: caption.message, width: 64, align: "left" },
    { caption: values, width: 12, align: "right", firm: 10 },
  ];
}

const isGrouped = ({ findings }: FindingGroup) => findings.length >= GROUPED_FROM;

function findingLine(
  one: ReturnedFinding,
  told: UnitReturn,
  words: CommandLineWords
): readonly string[] {
  const values = valuesOf(one);
  return [
    String(one.number),
    indicatorText(one),
    one.at ? cellText(one, one.at, told, words) : "",
    messageOf(one, words),
    values.some((text) => text !== "") ? values.map((text) => text || "—").join("\n") : "",
  ];
}

/** Left, right and difference. */
function valuesOf({ noted, difference }: ReturnedFinding): readonly string[] {
  return [noted.left, noted.right, difference].map((one) => (one === null ? "" : figureText(one)));
}

/** `K1[01] 项目合计`, or the form alone. */
export function indicatorText({ noted, indicator }: ReturnedFinding): string {
  const code = noted.indicator === null ? "" : `[${noted.indicator}]`;
  return `${noted.form ?? ""}${code}${indicator === null ? "" : ` ${indicator}`}`.trim();
}

export function cellText(
  { file }: ReturnedFinding,
  at: CellAddress,
  { files }: UnitReturn,
  { returning }: CommandLineWords
): string {
  const cell = addressText(at);
  return files.length > 1 && file !== null ? returning.notice.cellIn(file + 1, cell) : cell;
}

/** The sentence of a finding without what the heading above it asks of all, and what was explained. */
export function messageOf(one: ReturnedFinding, words: CommandLineWords): string {
  const { message } = one.noted;
  const asked = words.returning.askedAbove.find((text) => message.endsWith(text));
  const bare = asked === undefined ? message : message.slice(0, -asked.length).trimEnd();
  return bare + explanationText(one, words);
}

/** What a unit has explained before, where the sentence of the finding does not say so itself. */
export function explanationText(
  { noted, answer }: ReturnedFinding,
  { returning: { notice } }: CommandLineWords
): string {
  const { message, explanation } = noted;
  if (explanation !== null) {
    const said = notice.explained(explanation);
    return message.includes(said) ? "" : said;
  }
  if (answer?.kind !== "again") return "";
  return namesNoFigures(answer, noted)
    ? notice.explainedBare(answer.text)
    : notice.explainAgain(answer.text);
}

/** Indicators and ranges of cells that a line of a group names. */
const MOST_NAMED = 3;

function groupLine(
  { rule, findings }: FindingGroup,
  told: UnitReturn,
  words: CommandLineWords
): readonly string[] {
  const { notice } = words.returning;
  const [first, last] = [findings[0], findings.at(-1)];
  if (!first || !last) return [];
  const shortened = (texts: readonly string[]) =>
    texts.length <= MOST_NAMED
      ? texts.join("\n")
      : [...texts.slice(0, MOST_NAMED), notice.more(texts.length)].join("\n");
  const indicators = [...new Set(findings.map(indicatorText))].filter((text) => text !== "");
  const cells = cellRuns(findings, told, words);
  return [
    notice.numbers(first.number, last.number),
    shortened(indicators),
    shortened(cells),
    notice.group(rule, findings.length, messageOf(first, words)),
    "",
  ];
}

/** The cells of findings, neighbours as one range: `K1!D8:D12`. */
function cellRuns(
  findings: readonly ReturnedFinding[],
  told: UnitReturn,
  words: CommandLineWords
): readonly string[] {
  const sheets = new Map<string, { one: ReturnedFinding; at: CellAddress; cells: CellAddress[] }>();
  for (const one of findings) {
    if (!one.at) continue;
    const key = JSON.stringify([one.file, one.at.sheet]);
    const same = sheets.get(key);
    if (same) same.cells.push(one.at);
    else sheets.set(key, { one, at: one.at, cells: [one.at] });
  }
  return [...sheets.values()].flatMap(({ one, at, cells }) =>
    joinCells(cells).map((range) => {
      const first = cellText(one, { ...at, row: range.top, column: range.left }, told, words);
      const isOne = range.top === range.bottom && range.left === range.right;
      return isOne ? first : `${first}:${rangeName(range).split(":")[1] ?? ""}`;
    })
  );
}

export function uncheckedPart(
  { unchecked }: UnitReturn,
  { returning: { caption, between } }: CommandLineWords
): LetterPart {
  return {
    kind: "table",
    table: {
      columns: [
        { caption: caption.number, width: 8, align: "center", firm: 7 },
        { caption: caption.rules, width: 30, align: "left" },
        { caption: caption.reason, width: 70, align: "left" },
      ],
      rows: unchecked.map(({ rules, message }, index) => [
        String(index + 1),
        rules.join(between),
        message,
      ]),
    },
  };
}

/** Every finding of the groups that the body tells in one line, a table for each. */
export function annexOf(told: UnitReturn, words: CommandLineWords): readonly LetterPart[] {
  const { notice, caption } = words.returning;
  const grouped = [...told.correct, ...told.explain, ...told.noted].filter(isGrouped);
  if (grouped.length === 0) return [];
  const plain: readonly LetterColumn[] = [
    { caption: caption.number, width: 8, align: "center", firm: 7 },
    { caption: caption.indicator, width: 44, align: "left" },
    { caption: caption.cell, width: 18, align: "left", firm: 12 },
    ...[caption.left, caption.right, caption.difference].map((one): LetterColumn => ({
      caption: one,
      width: 14,
      align: "right",
      firm: 12,
    })),
  ];
  return [
    { kind: "annex", text: notice.annex },
    ...grouped.flatMap(({ rule, findings }): readonly LetterPart[] => {
      const [first, last] = [findings[0], findings.at(-1)];
      if (!first || !last) return [];
      const numbers = notice.numbers(first.number, last.number);
      const isAlike = areAlike(findings, words);
      const rows = findings.map((one) => {
        const line = findingLine(one, told, words);
        return isAlike ? [...line.slice(0, 3), ...valuesOf(one)] : line;
      });
      return [
        { kind: "note", text: notice.ofGroup(numbers, rule, messageOf(first, words), isAlike) },
        { kind: "table", table: { columns: isAlike ? plain : findingColumns(words), rows } },
      ];
    }),
  ];
}

/** Whether sentences differ only in what the columns show: the indicator and figures. */
function areAlike(findings: readonly ReturnedFinding[], words: CommandLineWords): boolean {
  const bare = findings.map((one) => {
    const message = messageOf(one, words);
    const nameless = one.indicator === null ? message : message.split(one.indicator).join("");
    return nameless.replace(/-?[0-9]+(?:\.[0-9]+)?/gu, "");
  });
  return new Set(bare).size === 1;
}
