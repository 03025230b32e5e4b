import { strToU8 } from "fflate";
import type { OutFile } from "./delivery";
import { fault, pickFile, type FaultKind, type Plant, type Site } from "./fault";
import {
  bombBytes,
  encryptedBytes,
  entryOf,
  oldFormatBytes,
  webPageBytes,
  zipOf,
} from "./hostile-bytes";

/** One file of the unit is replaced by bytes that cannot be read. */
function spoiled(
  kind: string,
  says: string,
  change: (file: OutFile, site: Site) => ((written: Uint8Array) => Uint8Array) | null
): FaultKind {
  const plant = (site: Site): Plant | null => {
    const { file, forms } = pickFile(site);
    const bytes = change(file, site);
    if (!bytes) return null;
    file.bytes = bytes;
    return { forms, files: [file], says };
  };
  return fault(kind, ["unreadable"], "unreadable", plant, true);
}

export const UNREADABLE_FAULTS: readonly FaultKind[] = [
  spoiled(
    "truncated_zip",
    "The file breaks off; it cannot be read and must be sent again.",
    (_, site) => {
      const kept = 0.3 + 0.6 * site.chance.next();
      return (written) => written.slice(0, Math.floor(written.length * kept));
    }
  ),
  spoiled(
    "empty_file",
    "The file has no bytes; it must be sent again.",
    () => () => new Uint8Array()
  ),
  spoiled(
    "encrypted",
    "The workbook has a password; it must be sent without one.",
    () => (written) => encryptedBytes(written.length)
  ),
  spoiled(
    "old_format_renamed",
    "An .xls workbook was only renamed to .xlsx; it must be saved as .xlsx.",
    ({ book }) => book && (() => oldFormatBytes(book))
  ),
  spoiled(
    "web_page_renamed",
    "A web page bears the ending .xlsx; it must be saved as a workbook.",
    ({ book }) => book && (() => webPageBytes(book))
  ),
  spoiled(
    "word_renamed",
    "A Word document bears the ending .xlsx; it holds no sheet.",
    () => () =>
      zipOf([
        entryOf("[Content_Types].xml", strToU8(WORD_TYPES)),
        entryOf("word/document.xml", strToU8("<w:document/>")),
      ])
  ),
  spoiled(
    "zip_bomb",
    "The workbook inflates to half a gibibyte or more of nothing; it must be refused, not read.",
    (_, site) => {
      const size = site.chance.whole(512, 768);
      return () => bombBytes(size, "true");
    }
  ),
  spoiled(
    "zip_bomb_lying",
    "The workbook states a small size and inflates to half a gibibyte; it must be refused, not read.",
    () => () => bombBytes(512, "small")
  ),
];

const WORD_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
