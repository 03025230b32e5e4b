import { pack, relations } from "./tiny-package";

/** A Word document of this body; `null` leaves its part out, `whole` is the part itself. */
export function docx(body: string | null, whole: string | null = null): Uint8Array {
  const part = body === null ? whole : `<w:document><w:body>${body}</w:body></w:document>`;
  return pack({
    "_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"]),
    "word/document.xml": part,
  });
}
