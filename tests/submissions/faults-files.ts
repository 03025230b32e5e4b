import { strToU8 } from "fflate";
import {
  besidePath,
  DAY,
  draftAgain,
  fault,
  fileOf,
  formsIn,
  isFreeLeaf,
  laterDate,
  pickFile,
  pickForm,
  refill,
  renamed,
  setMarks,
  type FaultKind,
  type Plant,
  type Site,
} from "./fault";
import { bookParts, zipParts } from "./package-xml";
import type { OutFile } from "./delivery";

const MISSING: readonly FaultKind[] = [
  fault(
    "missing_unit",
    ["missing"],
    "missing",
    ({ delivery }) => {
      delivery.files = [];
      return {
        forms: delivery.unit.forms,
        says: "Nothing has come from this unit; it is reminded.",
      };
    },
    true
  ),
  fault(
    "missing_form",
    ["missing"],
    "missing",
    (site) => {
      const form = pickForm(site);
      if (!form || site.delivery.unit.forms.length < 2) return null;
      const file = fileOf(site.delivery, form);
      const book = file.book!;
      book.sheets = book.sheets.filter((sheet) => sheet !== form.sheet);
      if (book.sheets.length === 0) {
        site.delivery.files = site.delivery.files.filter((one) => one !== file);
      }
      return {
        forms: [form.plan.number],
        files: book.sheets.length === 0 ? [] : [file],
        says: `The unit sent its other forms, but not ${form.plan.number}.`,
      };
    },
    true
  ),
];

const AGAIN: readonly FaultKind[] = [
  fault(
    "exact_duplicate",
    ["identification", "info"],
    "counts",
    (site) => {
      const { file } = pickFile(site);
      const copy = { ...file, path: besidePath(file.path, " - 副本"), saved: file.saved + 60 };
      site.delivery.files.push(copy);
      return { forms: [], files: [file, copy], says: "The same file came twice; it counts once." };
    },
    true
  ),
  fault(
    "resubmission",
    ["identification", "info"],
    "counts",
    (site) => resubmit(site, false),
    true
  ),
  fault(
    "resubmission_older_saved_later",
    ["identification", "info"],
    "counts",
    (site) => resubmit(site, true),
    true
  ),
  fault(
    "late",
    ["late", "info"],
    "counts",
    ({ delivery, chance }) => {
      const days = chance.whole(1, 9);
      const date = laterDate("2025年1月25日", days);
      setMarks(delivery.forms, "date", () => `报出日期：${date}`);
      for (const file of delivery.files) {
        file.saved = Date.UTC(2025, 0, 25 + days, 3, chance.whole(0, 59)) / 1000;
      }
      return {
        forms: [],
        files: delivery.files,
        says: "It was reported after the deadline; it counts, and is late.",
      };
    },
    true
  ),
];

/** The unit sends an earlier state of one of its files too; what stands in the newer one counts. */
function resubmit(site: Site, isOlderSavedLater: boolean): Plant | null {
  const old = draftAgain(site);
  const place = site.chance.whole(0, old.files.length - 1);
  const older = old.files[place]!;
  const newer = site.delivery.files[place]!;
  const forms = new Set(formsIn(old, older));
  const spots = [...old.forms.values()]
    .filter((form) => forms.has(form.plan.number))
    .flatMap((form) =>
      form.plan.indicators.filter((one) => isFreeLeaf(one, form)).map((one) => ({ form, one }))
    )
    .filter(
      ({ form, one }) => (old.figures.get(form.plan.number)!.get(one.code)!.current ?? 0) > 5
    );
  if (spots.length === 0) return null;
  const { form, one } = site.chance.pick(spots);
  const figure = old.figures.get(form.plan.number)!.get(one.code)!;
  figure.current = Math.round((figure.current ?? 0) * 1.1) + 1;
  refill({ ...site, delivery: old });
  const days = site.chance.whole(1, 3);
  setMarks(old.forms, "date", () => `报出日期：${laterDate(site.delivery.heading.date, -days)}`);
  older.path = besidePath(older.path, "（初稿）");
  older.saved = newer.saved + (isOlderSavedLater ? 2 * DAY : -days * DAY);
  site.delivery.files.push(older);
  const trap = isOlderSavedLater ? ", although the older file was saved later" : "";
  return {
    forms: [],
    files: [older, newer],
    form: site.delivery.forms.get(form.plan.number)!,
    code: one.code,
    column: "current",
    says: `It came again with a newer 报出日期; the newer one counts${trap}, the older is kept in the record.`,
  };
}

/** What lies beside the workbooks. */
const BESIDE: readonly FaultKind[] = [
  fault("text_beside", ["nothing", "info"], "counts", (site) => {
    const { file } = pickFile(site);
    const path = `${file.path.replace(/[^/]+$/, "")}${site.delivery.unit.code}说明.txt`;
    return beside(
      site,
      path,
      strToU8("各位老师：本单位报表已报，请查收。"),
      "A letter lies beside the workbook."
    );
  }),
  fault("lock_file_beside", ["nothing", "info"], "counts", (site) => {
    const { file } = pickFile(site);
    const path = file.path.replace(/([^/]+)$/, "~$$$1");
    return beside(
      site,
      path,
      new Uint8Array(165),
      "Excel's own lock file was sent along; it is no submission."
    );
  }),
  fault("system_file_beside", ["nothing", "info"], "counts", (site) => {
    const { file } = pickFile(site);
    const folder = file.path.replace(/[^/]+$/, "");
    const path = `${folder}__MACOSX/._${file.path.slice(folder.length)}`;
    return beside(
      site,
      path,
      strToU8("\0\x05\x16\x07\0\x02\0\0Mac OS X"),
      "A Mac's shadow of the file was sent along; it is no submission."
    );
  }),
];

function beside(site: Site, path: string, content: Uint8Array, says: string): Plant {
  const file: OutFile = {
    path,
    book: null,
    bytes: () => content,
    saved: site.delivery.files[0]!.saved,
  };
  site.delivery.files.push(file);
  return { forms: [], files: [file], says };
}

/** Workbooks that are unusual as files and say what they should. */
const UNUSUAL: readonly FaultKind[] = [
  fault("macro_workbook", ["nothing", "info"], "counts", (site) => {
    const { file } = pickFile(site);
    if (!file.book || file.book.dialect === "exceljs") return null;
    file.book.hasMacros = true;
    file.path = renamed(file.path, ".xlsm");
    return {
      forms: [],
      files: [file],
      says: "The workbook has macros, which nobody runs; its figures count.",
    };
  }),
  fault("strict_dialect", ["nothing"], "counts", (site) =>
    rewritten(site, strict, "The workbook is saved as Strict Open XML.")
  ),
  fault("prefixed_dialect", ["nothing"], "counts", (site) =>
    rewritten(site, prefixed, "A program wrote the XML with a prefix on every name.")
  ),
];

function rewritten(
  site: Site,
  change: (path: string, xml: string) => string,
  says: string
): Plant | null {
  const { file } = pickFile(site);
  const { book } = file;
  if (!book || book.dialect === "exceljs") return null;
  file.bytes = () =>
    zipParts(
      new Map(
        [...bookParts(book)].map(([path, part]) => [
          path,
          typeof part === "string" ? change(path, part) : part,
        ])
      )
    );
  return { forms: [], files: [file], says };
}

function strict(_: string, xml: string): string {
  return xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"
    );
}

function prefixed(path: string, xml: string): string {
  if (!/^xl\/(workbook|sharedStrings|styles|worksheets\/\w+)\.xml$/.test(path)) return xml;
  return xml.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(' xmlns="', ' xmlns:x="');
}

export const FILE_FAULTS: readonly FaultKind[] = [...MISSING, ...AGAIN, ...BESIDE, ...UNUSUAL];
