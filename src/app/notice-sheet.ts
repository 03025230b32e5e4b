import type { CellStyle, SheetContent } from "../core/sheet-content";
import type { FindingGroup, ReturnedFinding, UnitReturn } from "../core/submission/unit-return";
import type { CommandLineWords } from "../locales/cli-words";
import { cellText, messageOf } from "./notice-tables";
import { CAPTION, CENTRE, HEADING, LINE, NOTE, NUMBER, TEXT, TITLE } from "./results-look";
import {
  countOf,
  howTo,
  openingOf,
  signFields,
  uncheckedCount,
  type NoticeOptions,
  type UnitNoticeOptions,
} from "./return-notice";
import { SheetDraft, textHeight, type DraftValue } from "./sheet-draft";

/** Number, asked, form, code, indicator, cell, message, left, right, difference, rule. */
const WIDTHS = [6, 8, 10, 8, 24, 16, 56, 11, 11, 11, 14];
const WHOLE = WIDTHS.reduce((sum, one) => sum + one, 0);
const INDICATOR = 4;
const CELL = 5;
const MESSAGE = 6;

/** The return notice of a unit as a sheet: as the letter, with a line for every finding. */
export function noticeSheet(
  told: UnitReturn,
  options: UnitNoticeOptions,
  words: CommandLineWords
): SheetContent {
  const { notice } = words.returning;
  const { headings } = notice;
  const draft = new NoticeDraft(told, words);
  draft.wide(notice.title, TITLE, 32);
  draft.text(notice.addressee(told.unit.name, told.unit.code));
  for (const text of openingOf(told, options, words)) draft.text(text);
  draft.heading(headings.files);
  draft.files(options.copies);
  for (const part of ["correct", "explain", "noted"] as const) {
    if (told[part].length === 0) continue;
    draft.heading(headings[part](countOf(told[part])));
    draft.findings(told[part], notice.asked[part]);
  }
  if (told.unchecked.length > 0) {
    draft.heading(headings.unchecked(uncheckedCount(told)));
    draft.unchecked();
  }
  draft.heading(headings.how(told.verdict));
  for (const text of howTo(told, options, words)) draft.text(text);
  draft.signOff(options);
  return draft.sheet();
}

class NoticeDraft extends SheetDraft {
  private headings = 0;
  /** The first line of captions above findings: repeated on every page. */
  private captions: number | null = null;

  constructor(
    private readonly told: UnitReturn,
    private readonly words: CommandLineWords
  ) {
    super(WIDTHS.length);
  }

  text(text: string): void {
    // A line of 11 points takes a tenth more than one of 10.
    this.wide(text, LINE, textHeight(text, WHOLE / 1.1) + 3);
  }

  heading(text: string): void {
    this.headings += 1;
    this.wide(this.words.returning.notice.heading(this.headings, text), HEADING, 26);
  }

  files(copies: readonly (string | null)[]): void {
    const { caption, notice, between } = this.words.returning;
    const spans = [1, 5, 1, 2, 2];
    const columns = [caption.number, caption.file, caption.sha256, caption.form, caption.copy];
    this.spanned(columns, spans, () => CAPTION, 22);
    this.told.files.forEach(({ file, forms, reported }, index) => {
      const sent = reported === null ? "" : `\n${caption.reported} ${reported}`;
      const formsText = `${forms.join(between)}${sent}`;
      const values = [index + 1, file.path, file.sha256, formsText, copies[index] ?? "—"];
      const height = Math.max(textHeight(file.path, 66), textHeight(formsText, 22), 32);
      this.spanned(values, spans, (column) => (column === 0 ? CENTRE : TEXT), height);
    });
    this.wide(notice.filesNote, NOTE, 18);
    if (this.told.files.length > 1) this.wide(notice.cellsNote, NOTE, 18);
  }

  findings(groups: readonly FindingGroup[], asked: string): void {
    const { caption } = this.words.returning;
    const captions = [
      ...[caption.number, caption.asked, caption.form, caption.code, caption.indicator],
      ...[caption.cell, caption.message, caption.left, caption.right, caption.difference],
      caption.rule,
    ];
    this.captions ??= this.row;
    this.line(
      captions.map((value) => ({ value, style: CAPTION })),
      22
    );
    for (const { findings } of groups) for (const one of findings) this.finding(one, asked);
  }

  private finding(one: ReturnedFinding, asked: string): void {
    const { form, indicator: code, left, right, rule } = one.noted;
    const name = one.indicator ?? "";
    const cell = one.at ? cellText(one, one.at, this.told, this.words) : "";
    const message = messageOf(one, this.words);
    const values: readonly DraftValue[] = [
      ...[one.number, asked, form, code, name, cell],
      ...[message, left, right, one.difference, rule],
    ];
    const styles = [
      ...[CENTRE, CENTRE, CENTRE, CENTRE, TEXT, CENTRE],
      ...[TEXT, NUMBER, NUMBER, NUMBER, CENTRE],
    ];
    const needed = (text: string, column: number) => textHeight(text, WIDTHS[column] ?? 10);
    this.line(
      values.map((value, column) => ({ value, style: styles[column] ?? TEXT })),
      Math.max(needed(message, MESSAGE), needed(name, INDICATOR), needed(cell, CELL))
    );
  }

  unchecked(): void {
    const { caption, between } = this.words.returning;
    const spans = [1, 4, 6];
    this.spanned([caption.number, caption.rules, caption.reason], spans, () => CAPTION, 22);
    this.told.unchecked.forEach(({ rules, message }, index) => {
      const names = rules.join(between);
      const height = Math.max(textHeight(names, 50), textHeight(message, 119));
      const style = (column: number) => (column === 0 ? CENTRE : TEXT);
      this.spanned([index + 1, names, message], spans, style, height);
    });
  }

  signOff(options: NoticeOptions): void {
    const { returning } = this.words;
    const right: CellStyle = { ...LINE, align: "right" };
    this.end(12);
    if (options.issuer !== "") this.wide(options.issuer, right, 20);
    if (options.on !== null) this.wide(returning.day(options.on), right, 20);
    for (const fields of signFields(options, returning.notice, returning.day)) {
      const values = fields.flatMap((one) => [one.caption, one.text]);
      this.spanned(values, [3, 3, 1, 4], (column) => (column % 2 === 0 ? CENTRE : TEXT), 26);
    }
  }

  sheet(): SheetContent {
    return {
      name: this.words.returning.file.notice,
      cells: this.cells,
      widths: WIDTHS,
      heights: this.heights,
      merges: this.merges,
      gridLines: false,
      print: {
        area: { top: 0, left: 0, bottom: this.row - 1, right: WIDTHS.length - 1 },
        landscape: true,
        fitWidth: true,
        ...(this.captions === null ? {} : { titleRows: [this.captions, this.captions] as const }),
        footer: this.words.returning.notice.sheetFooter,
      },
    };
  }

  private spanned(
    values: readonly DraftValue[],
    spans: readonly number[],
    style: (column: number) => CellStyle,
    height: number
  ): void {
    this.line(
      values.map((value, column) => ({ value, style: style(column), span: spans[column] ?? 1 })),
      height
    );
  }
}
