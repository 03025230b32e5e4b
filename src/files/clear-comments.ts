import { cellName } from "../core/address";
import type { CellComment } from "../core/workbook";
import { textElement } from "./cell-xml";
import { removeShapes } from "./comment-shapes";
import { additionHead, authorNames, authorOf, plainText, refOf } from "./comments-xml";
import type { PackageEdit } from "./package-edit";
import { hasPart, readText, relationsOf, requireText, writeText } from "./package-edit";
import type { Splice, XmlElement } from "./xml-tree";
import { childNamed, readTree, spliceText } from "./xml-tree";

/** Which earlier comments go: those of some authors on the whole sheet, and those that come anew. */
export interface ClearedComments {
  readonly authors: ReadonlySet<string>;
  readonly renewed: readonly CellComment[];
}

/**
 * Takes earlier comments of ours off a sheet, each with its box, and what was added in our name to
 * comments of others, which else stay as they are. Nothing that another wrote goes.
 */
export function clearComments(edit: PackageEdit, sheet: string, cleared: ClearedComments): void {
  const owners = new Map<string, Set<string>>();
  for (const { row, column, author } of cleared.renewed) {
    const ref = cellName(row, column);
    owners.set(ref, (owners.get(ref) ?? new Set()).add(author));
  }
  const clearedAt = (ref: string) => new Set([...cleared.authors, ...(owners.get(ref) ?? [])]);
  if (owners.size === 0 && cleared.authors.size === 0) return;

  const gone = new Set<string>();
  for (const { type, target, external } of relationsOf(edit, sheet).values()) {
    if (type !== "comments" || external || !hasPart(edit, target)) continue;
    writeText(edit, target, withoutComments(requireText(edit, target), target, clearedAt, gone));
  }
  if (gone.size === 0) return;
  for (const { type, target, external } of relationsOf(edit, sheet).values()) {
    const vml = type === "vmlDrawing" && !external ? readText(edit, target) : null;
    if (vml !== null) writeText(edit, target, removeShapes(vml, gone));
  }
}

function withoutComments(
  xml: string,
  part: string,
  clearedAt: (ref: string) => ReadonlySet<string>,
  gone: Set<string>
): string {
  const root = readTree(xml, part, 5);
  const authors = authorNames(xml, root);
  const splices: Splice[] = [];
  for (const comment of childNamed(root, "commentList")?.children ?? []) {
    const ref = refOf(comment);
    const goes = clearedAt(ref);
    if (goes.has(authorOf(comment, authors))) {
      gone.add(ref);
      splices.push({ start: comment.start, end: comment.end, text: "" });
      continue;
    }
    const heads = [...goes].map(additionHead);
    if (heads.length > 0) splices.push(...withoutAdditions(xml, part, comment, heads));
  }
  return spliceText(xml, splices);
}

/** An addition reaches from its head, in a line of its own, to the end of its run. */
function withoutAdditions(
  xml: string,
  part: string,
  comment: XmlElement,
  heads: readonly string[]
): readonly Splice[] {
  const runs = childNamed(comment, "text")?.children ?? [];
  return runs.flatMap((run) => {
    const text = plainText(xml.slice(run.start, run.end), part);
    const starts = heads.map((head) => text.indexOf(`\n${head}`)).filter((at) => at >= 0);
    if (starts.length === 0) return [];
    const from = Math.min(...starts);
    if (from === 0 && runs.length > 1) return [{ start: run.start, end: run.end, text: "" }];
    const element = run.name === "t" ? run : childNamed(run, "t");
    if (!element) return [];
    const { start, end, prefix } = element;
    const kept = textElement(text.slice(0, from));
    return [{ start, end, text: prefixed(kept, prefix) }];
  });
}

function prefixed(element: string, prefix: string): string {
  return element.replace(/^<t/, `<${prefix}t`).replace(/<\/t>$/, `</${prefix}t>`);
}
