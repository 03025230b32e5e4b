import type { Grid, GridCell, GridRow } from "./form-grid";
import type { Header } from "./form-header-extent";
import { stubHint } from "./form-lexicon";
import { isUnitWord } from "../unit-word";

/** What the cells of a column hold, counted over the rows of the body. */
export interface Contents {
  readonly numbers: number;
  readonly years: number;
  readonly signs: number;
  readonly texts: number;
  readonly units: number;
  /** Texts with a digit in them, such as a target's wording. */
  readonly worded: number;
}

/** A column of a panel before it has a role. */
export interface PanelColumn {
  readonly column: number;
  /** The caption cells above it, top to bottom. */
  readonly captions: readonly GridCell[];
  readonly letter: string | null;
  readonly contents: Contents;
}

/** A table's columns with the rows below them; two panels side by side are two of these. */
export interface Panel {
  readonly columns: readonly PanelColumn[];
  readonly body: readonly GridRow[];
}

/** More panels than any page has; each costs a pass over the body. */
const MOST_PANELS = 12;

/** Cuts what stands under one header into panels, left to right: most forms have one. */
export function splitPanels(
  grid: Grid,
  header: Header,
  body: readonly GridRow[]
): readonly Panel[] {
  const columns = panelColumns(grid, header, body);
  const panels: Panel[] = [];
  let seen = nothingSeen();
  let from = 0;
  columns.forEach((column, at) => {
    if (
      at > 0 &&
      panels.length < MOST_PANELS &&
      opensPanel(column, seen, columns.slice(at + 1, at + 12))
    ) {
      panels.push({ columns: columns.slice(from, at), body });
      seen = nothingSeen();
      from = at;
    }
    const leaf = leafOf(column);
    seen.captions.add(leaf);
    seen.names ||= isNaming(stubHint(leaf)) || isWords(column);
    seen.figures ||= isFigureLike(column);
  });
  panels.push({ columns: columns.slice(from), body });
  return panels;
}

const leafOf = (column: PanelColumn | undefined) => column?.captions.at(-1)?.compact ?? "";

const isNaming = (hint: string | null) => hint === "indicator" || hint === "entity";

/** Names without a caption that the lexicon knows: 资产, 负债. */
function isWords(column: PanelColumn): boolean {
  const { numbers, texts, units } = column.contents;
  return stubHint(leafOf(column)) === null && texts > numbers && units * 2 < texts;
}

/** What the panel that is being read has had so far. */
const nothingSeen = () => ({ names: false, figures: false, captions: new Set<string>() });

/** A column of names after a column of figures, with figures of its own to the right. */
function opensPanel(
  column: PanelColumn,
  seen: ReturnType<typeof nothingSeen>,
  after: readonly PanelColumn[]
): boolean {
  const leaf = leafOf(column);
  const hint = stubHint(leaf);
  if (!seen.names || !seen.figures) return false;
  if (hint === null) return isWords(column) && seen.captions.has(leafOf(after[0]));
  if (hint !== "code" && !isNaming(hint)) return false;
  const { numbers, texts, signs } = column.contents;
  const repeated = seen.captions.has(leaf);
  if (hint === "code") return repeated && after.some(isFigureLike);
  if (numbers > texts || (texts === 0 && !repeated && hint !== "indicator")) return false;
  return signs <= texts + numbers + 1 && after.some(isFigureLike);
}

function isFigureLike(column: PanelColumn): boolean {
  const hint = stubHint(leafOf(column));
  if (hint === "code") return false;
  if (hint !== null && column.contents.numbers <= column.contents.texts) return false;
  const { numbers, texts, signs } = column.contents;
  return numbers + signs > 0 ? numbers >= texts : texts === 0 && column.captions.length > 0;
}

function panelColumns(
  grid: Grid,
  header: Header,
  body: readonly GridRow[]
): readonly PanelColumn[] {
  const contents = countContents(body);
  const headerRows = grid.rows.slice(header.from, header.to + 1);
  const letterCells = header.letters === null ? [] : (grid.rows[header.letters]?.cells ?? []);
  const letters = new Map(letterCells.map((cell) => [cell.column, cell.compact]));
  const used = new Set([
    ...letters.keys(),
    ...headerRows.flatMap((row) => row.cells.map((cell) => cell.column)),
  ]);
  const captioned = [...used].sort((one, other) => one - other);
  const near = (column: number) =>
    column >= (captioned[0] ?? 0) - 2 && column <= (captioned.at(-1) ?? 0) + 2;
  for (const column of contents.keys()) used.add(column);
  const ordered = [...used].sort((one, other) => one - other);
  const captions = spreadCaptions(headerRows, ordered);
  return ordered.flatMap((column) => {
    const counted = contents.get(column) ?? NOTHING;
    const over = captions.get(column) ?? [];
    const filled = counted.numbers + counted.texts + counted.signs + counted.years;
    // A stray cell is no column of the table.
    const uncaptioned = over.length === 0 && !letters.has(column);
    if (uncaptioned && (filled * 5 < body.length || (filled < 2 && !near(column)))) return [];
    return [{ column, captions: over, letter: letters.get(column) ?? null, contents: counted }];
  });
}

const NOTHING: Contents = { numbers: 0, years: 0, signs: 0, texts: 0, units: 0, worded: 0 };

function countContents(body: readonly GridRow[]): ReadonlyMap<number, Contents> {
  const counted = new Map<number, { -readonly [key in keyof Contents]: number }>();
  for (const row of body) {
    for (const cell of row.cells) {
      const contents = counted.get(cell.column) ?? { ...NOTHING };
      counted.set(cell.column, contents);
      if (cell.kind === "number") contents.numbers += 1;
      else if (cell.kind === "year") contents.years += 1;
      else if (cell.kind === "sign") contents.signs += 1;
      else contents.texts += 1;
      if (cell.kind === "text" && isUnitWord(cell.compact)) contents.units += 1;
      if (cell.kind === "text" && /[0-9]/.test(cell.compact)) contents.worded += 1;
    }
  }
  return counted;
}

/**
 * The captions above each column: a merged caption stands above all the columns that it covers. Where
 * an export lost the merges, a group caption is carried right over columns that have a caption below.
 */
function spreadCaptions(
  rows: readonly GridRow[],
  columns: readonly number[]
): ReadonlyMap<number, readonly GridCell[]> {
  const captions = new Map<number, GridCell[]>(columns.map((column) => [column, []]));
  rows.forEach((row, index) => {
    const below = columnsCovered(rows.slice(index + 1), columns);
    let place = 0;
    row.cells.forEach((cell, at) => {
      const next = row.cells[at + 1]?.column ?? Infinity;
      while ((columns[place] ?? Infinity) < cell.column) place += 1;
      const carried =
        cell.right === cell.column && cell.bottom === cell.row && below.has(cell.column);
      for (let one = place; one < columns.length; one++) {
        const column = columns[one] ?? 0;
        if (column >= next) break;
        const covered = column <= cell.right;
        if (!covered && !(carried && below.has(column) && isFree(captions.get(column), row.row)))
          break;
        captions.get(column)?.push(cell);
      }
    });
  });
  return captions;
}

/** Nothing merged from above reaches down into this row. */
function isFree(captions: readonly GridCell[] | undefined, row: number): boolean {
  return (captions ?? []).every((cell) => cell.bottom < row);
}

function columnsCovered(rows: readonly GridRow[], columns: readonly number[]): ReadonlySet<number> {
  const covered = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  return new Set(columns.filter((column) => covered.has(column)));
}
