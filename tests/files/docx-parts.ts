import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The parts of a package, read by others: by name, and as XML that must be well formed. */
export function docxParts(bytes: Uint8Array): {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
  readonly xml: (name: string) => Document;
} {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return {
    names: Object.keys(parts),
    bytes: part,
    xml: (name) =>
      new DOMParser({ errorHandler: onError }).parseFromString(strFromU8(part(name)), "text/xml"),
  };
}

/** All elements of a name (with prefix), in the order of the document. */
export function elements(under: Document | Element, name: string): Element[] {
  return Array.from(under.getElementsByTagName(name));
}

/** The series of a chart from its cache: name, and a value for each category that has one. */
export function chartSeries(
  chart: Document
): { readonly name: string; readonly values: Map<string, number> }[] {
  return elements(chart, "c:ser").map((series) => {
    const texts = (name: string) =>
      new Map(
        elements(series, name)
          .flatMap((one) => elements(one, "c:pt"))
          .map((point) => [point.getAttribute("idx"), point.textContent ?? ""] as const)
      );
    const names = texts("c:cat");
    const values = [...texts("c:val")].map(
      ([index, value]) => [names.get(index) ?? "", Number(value)] as const
    );
    return { name: texts("c:tx").get("0") ?? "", values: new Map(values) };
  });
}
