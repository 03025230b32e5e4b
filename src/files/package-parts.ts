import { attribute, walkTags } from "./xml";

/** A relation of a part to another part or to an external address. */
export interface Relationship {
  readonly id: string;
  /** Last path segment of the type, so that strict and transitional packages are equal. */
  readonly type: string;
  /** The resolved part name, or the external address. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds the relations of `part` (`""` for the package): `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

/** Relations by id from the text of a relations part (`null`: none); `part` is the part they belong to. */
export function readRelationships(
  xml: string | null,
  part: string
): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  if (xml === null) return relationships;
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  walkTags(xml, relationshipsPart(part), (tag) => {
    if (tag.closing || tag.name !== "Relationship") return;
    const id = attribute(tag.attributes, "Id") ?? "";
    const type = attribute(tag.attributes, "Type") ?? "";
    const target = attribute(tag.attributes, "Target") ?? "";
    const external = attribute(tag.attributes, "TargetMode") === "External";
    relationships.set(id, {
      id,
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(folder, target),
      external,
    });
  });
  return relationships;
}

/** A relation's target → part name: absolute, relative to `folder` (`xl/`), or with backslashes. */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
