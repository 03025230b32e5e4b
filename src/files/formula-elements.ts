import { unescapeXml, walkTags } from "./xml";
import { type Splice, spliceText } from "./xml-tree";
import { escapePlain } from "./xml-write";

/** Elements that hold formulas, in sheets, tables and charts. */
const FORMULAS: ReadonlySet<string> = new Set([
  ...["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"],
]);

/** A part with its formulas changed that name a sheet; the same text where none changes. */
export function changeFormulas(
  xml: string,
  part: string,
  change: (formula: string) => string
): string {
  // Every reference to a sheet has this sign; most sheets have none.
  if (!xml.includes("!")) return xml;
  const splices: Splice[] = [];
  let from = -1;
  walkTags(xml, part, ({ name, closing, selfClosing, start, end }) => {
    if (selfClosing || !FORMULAS.has(name)) return;
    if (closing && from >= 0) splices.push(...changeFormula(xml, from, start, change));
    from = closing ? -1 : end;
  });
  return spliceText(xml, splices);
}

/** The change to a formula that stands between two places; none where it names no sheet. */
export function changeFormula(
  xml: string,
  start: number,
  end: number,
  change: (formula: string) => string
): readonly Splice[] {
  const raw = xml.slice(start, end);
  if (!raw.includes("!") || raw.includes("<![CDATA[")) return [];
  const formula = unescapeXml(raw);
  const changed = change(formula);
  return changed === formula ? [] : [{ start, end, text: escapePlain(changed) }];
}
