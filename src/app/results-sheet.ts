import { addressText, cellName } from "../core/address";
import type { CellStyle, SheetContent } from "../core/sheet-content";
import type { TargetResult } from "../core/targets";
import type { CellAddress, MarkFamily, Range } from "../core/workbook";
import { dueText } from "../locales/figures";
import type { Words } from "../locales/words";
import type { ListedFinding, ListedResult } from "./listed-result";
import {
  CAPTION,
  CENTRE,
  HEADING,
  LINE,
  LINK,
  NOTE,
  NUMBER,
  RATE,
  STRONG,
  TEXT,
  TITLE,
} from "./results-look";
import { SheetDraft, textHeight, type DraftCell, type DraftValue } from "./sheet-draft";

interface Column {
  readonly caption: string;
  readonly style: CellStyle;
  readonly span?: number;
}

const WIDTHS = [6, 9, 17, 22, 10, 10, 10, 52, 24];
const LAST = WIDTHS.length - 1;
const MESSAGE_COLUMN = 7;
/** The column of addresses. */
const LINKED = 3;

/**
 * The sheet 审核结果 of a marked copy: verdict, legend, findings with links, targets, what stayed unchecked.
 *
 * @param sheets names of the workbook's sheets: what stands elsewhere has no link
 */
export function resultsSheet(
  result: ListedResult,
  words: Words,
  name: string,
  sheets: ReadonlySet<string>
): SheetContent {
  const draft = new ResultsDraft(words, sheets);
  const { results } = words;
  const count = (severity: ListedFinding["severity"]) =>
    result.findings.filter((one) => one.severity === severity).length;
  draft.wide(results.title(result.period.year, result.period.through), TITLE, 30);
  const line = results.verdictLine(
    result.verdict,
    count("hard"),
    count("query"),
    count("info"),
    result.unchecked.length
  );
  draft.wide(line, STRONG, 24);
  draft.legend();
  draft.wide(results.findingsHeading, HEADING, 24);
  draft.findings(result.findings);
  draft.wide(results.targetsHeading, HEADING, 24);
  draft.targets(result.targets.filter((one) => one.status !== "no_target"));
  draft.wide(results.uncheckedHeading, HEADING, 24);
  draft.unchecked(result);
  draft.wide(results.writtenBy, NOTE, 18);
  return draft.sheet(name);
}

class ResultsDraft extends SheetDraft {
  private readonly marks: { family: MarkFamily; range: Range }[] = [];

  constructor(
    private readonly words: Words,
    private readonly sheets: ReadonlySet<string>
  ) {
    super(WIDTHS.length);
  }

  legend(): void {
    const { results } = this.words;
    this.put(0, results.legend, LINE);
    this.merge(0, 1);
    const looks = [
      [2, "error", results.errorLook],
      [3, "shortfall", results.shortfallLook],
    ] as const;
    for (const [column, family, text] of looks) {
      this.put(column, text, { ...CENTRE, wrap: false });
      const range = { top: this.row, left: column, bottom: this.row, right: column };
      this.marks.push({ family, range });
    }
    this.end(20);
  }

  findings(findings: readonly ListedFinding[]): void {
    const { captions, none } = this.words.results;
    if (findings.length === 0) return this.wide(none, LINE, 18);
    this.values(
      [
        captions.number,
        captions.severity,
        captions.rule,
        captions.cell,
        captions.left,
        captions.right,
        captions.difference,
        captions.message,
        captions.explanation,
      ],
      () => CAPTION,
      22
    );
    findings.forEach((one, index) => {
      const message = `${one.sentence}${one.explanation === null ? one.advice : ""}`;
      const cell = one.at ? shortAddress(one.at) : "";
      const values = [
        index + 1,
        this.words.severity[one.severity],
        one.rule,
        cell,
        one.left,
        one.right,
        one.difference,
        message,
        one.explanation,
      ];
      const styles = [CENTRE, CENTRE, CENTRE, CENTRE, NUMBER, NUMBER, NUMBER, TEXT, TEXT];
      const height = Math.max(
        textHeight(message, WIDTHS[MESSAGE_COLUMN] ?? 10),
        textHeight(cell, WIDTHS[LINKED] ?? 10)
      );
      this.values(values, (column) => styles[column] ?? TEXT, height, one.at);
    });
  }

  targets(targets: readonly TargetResult[]): void {
    const { captions, none } = this.words.results;
    if (targets.length === 0) return this.wide(none, LINE, 18);
    const columns: readonly Column[] = [
      { caption: captions.number, style: CENTRE },
      { caption: captions.indicator, style: TEXT, span: 2 },
      { caption: captions.cell, style: CENTRE },
      { caption: captions.actual, style: NUMBER },
      { caption: captions.rate, style: RATE },
      { caption: captions.shortfall, style: NUMBER },
      { caption: captions.wording, style: TEXT },
      { caption: captions.status, style: CENTRE },
    ];
    this.spanned(
      columns,
      columns.map((column) => column.caption),
      CAPTION,
      22
    );
    targets.forEach((one, index) => {
      const due =
        one.scheduled === null
          ? ""
          : `　${this.words.results.captions.scheduled} ${dueText(one.scheduled)}${one.indicator.unit}`;
      const values = [
        index + 1,
        `${one.indicator.form}[${one.indicator.code}] ${one.indicator.name}`,
        one.at ? shortAddress(one.at) : "",
        one.actual,
        one.rate,
        one.shortfall,
        `${one.wording ?? ""}${due}`,
        this.words.status[one.status],
      ];
      const height = one.indicator.name.length > 9 ? 30 : 18;
      this.spanned(columns, values, null, height, one.at);
    });
  }

  unchecked(result: ListedResult): void {
    const { captions, none } = this.words.results;
    if (result.unchecked.length === 0) return this.wide(none, LINE, 18);
    const columns: readonly Column[] = [
      { caption: captions.number, style: CENTRE },
      { caption: captions.rule, style: CENTRE, span: 2 },
      { caption: captions.cell, style: CENTRE },
      { caption: captions.reason, style: TEXT, span: 5 },
    ];
    this.spanned(
      columns,
      columns.map((column) => column.caption),
      CAPTION,
      22
    );
    result.unchecked.forEach(({ rule, at, message }, index) => {
      const values = [index + 1, rule, at ? shortAddress(at) : "", message];
      this.spanned(columns, values, null, textHeight(message, WIDTHS[MESSAGE_COLUMN] ?? 10), at);
    });
  }

  sheet(name: string): SheetContent {
    return {
      name,
      cells: this.cells,
      widths: WIDTHS,
      heights: this.heights,
      merges: this.merges,
      marks: this.marks,
      gridLines: false,
      tabColor: "C00000",
      print: {
        area: { top: 0, left: 0, bottom: this.row - 1, right: LAST },
        landscape: true,
        fitWidth: true,
        footer: "&P / &N",
      },
    };
  }

  private values(
    values: readonly DraftValue[],
    style: (column: number) => CellStyle,
    height: number,
    link: CellAddress | null = null
  ): void {
    this.line(
      values.map((value, column) => this.linked(column, value, style(column), link)),
      height
    );
  }

  private spanned(
    columns: readonly Column[],
    values: readonly DraftValue[],
    style: CellStyle | null,
    height: number,
    link: CellAddress | null = null
  ): void {
    let at = 0;
    const cells = columns.map((column, index) => {
      const span = column.span ?? 1;
      const cell = this.linked(at, values[index] ?? null, style ?? column.style, link);
      at += span;
      return { ...cell, span };
    });
    this.line(cells, height);
  }

  /** A cell of a line; the address among them leads to its cell, where this workbook has it. */
  private linked(
    column: number,
    value: DraftValue,
    style: CellStyle,
    link: CellAddress | null
  ): DraftCell {
    if (column !== LINKED || !link || !this.sheets.has(link.sheet)) return { value, style };
    return { value, style: { ...style, ...LINK, border: style.border ?? "thin" }, link };
  }
}

/** The address as a link shows it; the sheet's name without quotes. */
function shortAddress(at: CellAddress): string {
  return at.sheet.length <= 16
    ? addressText(at)
    : `${at.sheet.slice(0, 15)}…!${cellName(at.row, at.column)}`;
}
