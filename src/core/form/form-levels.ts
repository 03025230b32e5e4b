import { compactText, withoutUnit } from "./form-text";

/** A row's name taken apart. */
export interface Label {
  /** Leading spaces in half-width columns: a full-width space counts two. */
  readonly indent: number;
  /** Kind of numbering: 0 for 一、, 1 for （一）, 2 for 1., 3 for 1.1 and (1), 4 for ①; `null` for none. */
  readonly rank: number | null;
  /** 其中 or the # of yearbooks. */
  readonly ofWhich: boolean;
  /** Width of `其中：` as written: rows aligned under what follows it continue it. */
  readonly hang: number;
  /** Trimmed, as it stands. */
  readonly bare: string;
  /** Without numbering, 其中, spaces, footnote marks and unit. */
  readonly name: string;
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．，,]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）][、.．]?/,
  /^[0-9０-９]{1,2}[、.．](?![0-9０-９])/,
  /^(?:[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}[、.．]?(?![0-9%‰升吨米元倍寸万亿千百])|[(（][0-9０-９]{1,2}[)）]|[0-9]{1,2}[)）])/,
  /^[①-⑳]/,
];
const OF_WHICH = /^(?:#\s*)?其\s{0,12}中\s{0,12}[:：，,、]?|^#/;
const FOOTNOTES =
  /(?:[*＊※①-⑳¹²³]|[（(]\s?注\s?[0-9一二三]{0,2}[)）]|[\s\u3000]注\s?[0-9一二三]{0,2}|[[［][0-9]{1,2}[\]］])$/;

/** Takes a row's name apart; `text` as it stands, with its leading spaces. */
export function readLabel(text: string): Label {
  const cut = text.slice(0, 400);
  const bare = cut.trim();
  const numbering = NUMBERINGS.findIndex((pattern) => pattern.test(bare));
  const rank = numbering < 0 ? null : numbering;
  const numbered = rank === null ? bare : bare.replace(NUMBERINGS[rank] ?? /^$/, "");
  const written = OF_WHICH.exec(numbered.trim())?.[0] ?? "";
  const inner = numbered.trim().slice(written.length);
  const again = NUMBERINGS.find((pattern) => written !== "" && pattern.test(inner.trim()));
  const rest = again ? inner.trim().replace(again, "") : inner;
  return {
    indent: widthOf(/^[\s\u3000\u00a0]*/.exec(cut)?.[0] ?? ""),
    rank,
    ofWhich: written !== "",
    hang: widthOf(written),
    bare,
    name: bareName(rest) || bareName(bare),
  };
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (letter === "\t") width += 4;
    else width += /[\u3000-\u9fff\uff00-\uff60]/.test(letter) ? 2 : 1;
  }
  return width;
}

function bareName(text: string): string {
  let rest = text.trim();
  for (
    let shorter = rest.replace(FOOTNOTES, "");
    shorter !== rest;
    shorter = rest.replace(FOOTNOTES, "")
  ) {
    rest = shorter.trim();
  }
  return withoutUnit(rest)
    .trim()
    .replace(/[\s\u3000\u00a0]+/g, " ")
    .replace(/ ?([^\x20-\x7e]) ?/g, "$1")
    .replace(/[:：]$/, "");
}

/** A row's place in the tree of rows. */
export interface RowPlace {
  readonly level: number;
  readonly parent: number | null;
  readonly ofWhich: boolean;
}

/** A row that later rows may stand under. */
interface Open {
  readonly index: number;
  readonly indent: number;
  readonly rank: number | null;
  readonly group: boolean;
  /** Part of a 其中 list; `hang` is where its names are aligned, `stepped` that it is indented. */
  readonly listed: { readonly hang: number; readonly stepped: boolean } | null;
}

/**
 * Places each row under the nearest row above of lower level: by indent, at equal indent by numbering,
 * under a group row, or under the row that a 其中 belongs to. Rows that follow an indented 其中 at the
 * same indent, or aligned under its name, continue it.
 */
export function placeRows(
  rows: readonly { readonly label: Label; readonly group: boolean }[]
): readonly RowPlace[] {
  const open: Open[] = [];
  return rows.map(({ label, group }, index) => {
    const before = open.at(-1);
    const continued = label.ofWhich ? null : continuedList(open, label);
    const row = {
      label,
      group,
      indent: continued?.indent ?? label.indent,
      listed: continued !== null,
    };
    closeNumbered(open, label);
    for (let top = open.at(-1); top && !isUnder(row, top); top = open.at(-1)) open.pop();
    const parent = open.at(-1) ?? null;
    const stepped = label.indent > (parent?.indent ?? before?.indent ?? 0);
    const listed = label.ofWhich
      ? { hang: label.indent + label.hang, stepped }
      : (continued?.listed ?? null);
    open.push({ index, indent: row.indent, rank: label.rank, group, listed });
    return {
      level: open.length - 1,
      parent: parent?.index ?? null,
      ofWhich: label.ofWhich || continued !== null,
    };
  });
}

/** （二） closes （一） and all that stands under it, groups without a number included. */
function closeNumbered(open: Open[], label: Label): void {
  const { rank, indent } = label;
  if (rank === null) return;
  const same = open.findIndex(
    (one) => one.indent === indent && one.rank !== null && one.rank >= rank
  );
  if (same >= 0) open.length = same;
}

function continuedList(open: readonly Open[], label: Label): Open | null {
  for (let at = open.length - 1; at >= 0; at--) {
    const one = open[at];
    if (!one?.listed || label.rank !== null) continue;
    const aligned = label.indent === one.listed.hang;
    if (aligned || (one.listed.stepped && label.indent === one.indent)) return one;
    if (one.indent <= label.indent) return null;
  }
  return null;
}

interface Placed {
  readonly label: Label;
  readonly group: boolean;
  readonly indent: number;
  readonly listed: boolean;
}

function isUnder(row: Placed, top: Open): boolean {
  if (row.indent !== top.indent) return row.indent > top.indent;
  if (row.label.ofWhich || row.listed) return top.listed === null;
  if (/^(?:总计|合计|共计|总计数|合计数)$/.test(compactText(row.label.name))) return false;
  if (top.listed !== null) return false;
  const { rank } = row.label;
  if (rank !== null && top.rank !== null) return rank > top.rank;
  if (top.group && !row.group) return true;
  return rank === null && top.rank !== null && (top.rank <= 1 || top.group);
}
