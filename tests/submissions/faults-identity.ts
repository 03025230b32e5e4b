import { draftDelivery, type OutFile } from "./delivery";
import {
  blankMark,
  fault,
  pickFile,
  pickForm,
  setMark,
  setMarks,
  type FaultKind,
  type Plant,
  type Site,
} from "./fault";
import { FORMS } from "./forms";

export const IDENTITY_FAULTS: readonly FaultKind[] = [
  fault(
    "name_of_one_code_of_another",
    ["identification", "hard"],
    "either",
    (site) => {
      const other = site.plan.units[(site.at + site.chance.whole(5, 9)) % site.plan.units.length]!;
      const { file, forms } = pickFile(site);
      for (const form of forms) {
        setMark(site.delivery.forms.get(form)!, "code", `单位代码：${other.code}`);
      }
      return {
        forms,
        files: [file],
        mark: "code",
        form: site.delivery.forms.get(forms[0]!)!,
        says: `The name is this unit's and the code that of ${other.name}; whose it is must be asked.`,
      };
    },
    true
  ),
  fault(
    "only_file_name_tells",
    ["identification", "info"],
    "counts",
    (site) => {
      const { file, forms } = withoutIdentity(site);
      file.path = `${site.delivery.unit.town}/${site.delivery.unit.name}${forms.length > 1 ? "" : forms[0]!}.xlsx`;
      return {
        forms,
        files: [file],
        says: "The form names no unit; only the file name does, which is to be said.",
      };
    },
    true
  ),
  fault(
    "nothing_tells_the_unit",
    ["identification"],
    "unidentified",
    (site) => {
      const { file, forms } = withoutIdentity(site);
      file.path = `${site.delivery.unit.town}/报表${String(site.chance.whole(1, 99999))}.xlsx`;
      return {
        forms,
        files: [file],
        says: "Neither the form nor the file name says whose it is; the unit has not reported.",
      };
    },
    true
  ),
  fault(
    "name_missing_code_there",
    ["info", "identification", "nothing", "query"],
    "counts",
    (site) => {
      const form = pickForm(site);
      if (!form) return null;
      blankMark(form, "name");
      return {
        forms: [form.plan.number],
        form,
        mark: "name",
        says: "The name is not filled in; the code tells the unit.",
      };
    }
  ),
  fault(
    "renamed_unit",
    ["info", "query", "identification"],
    "counts",
    ({ delivery }) => {
      const name = /有限公司/.test(delivery.unit.name)
        ? delivery.unit.name.replace("有限公司", "集团股份有限公司")
        : `${delivery.unit.name}（总部）`;
      setMarks(delivery.forms, "name", () => `单位详细名称：${name}`);
      return {
        forms: [],
        form: [...delivery.forms.values()][0]!,
        mark: "name",
        says: "The code is that of the register and the name a newer one; it counts, and the register is asked about.",
      };
    },
    true
  ),
  fault("unknown_unit", ["identification"], "counts", stranger, true),
  fault("two_units_in_one_book", ["identification"], "either", twoUnits, true),
];

function withoutIdentity(site: Site): { readonly file: OutFile; readonly forms: string[] } {
  const picked = pickFile(site);
  for (const number of picked.forms) {
    const form = site.delivery.forms.get(number)!;
    for (const mark of ["name", "code", "credit"] as const) blankMark(form, mark);
  }
  return picked;
}

/** A workbook of a unit that the register does not know lies beside this one's. */
function stranger(site: Site): Plant {
  const { unit } = site.delivery;
  const code = `3188${String(site.chance.whole(10000, 99999))}`;
  const name = `${site.chance.pick(["江", "河", "湖", "山"])}畔${site.chance.pick(["纺织", "食品", "建材", "家具"])}${String(site.at)}厂`;
  const strange = { ...unit, code, name, above: "", forms: FORMS.map((form) => form.number) };
  const plan = { ...site.plan, units: [strange], filesPerUnit: "one" } as const;
  const [file] = draftDelivery(plan, 0).files;
  file!.path = `${unit.town}/${name}.xlsx`;
  site.delivery.files.push(file!);
  return {
    forms: [],
    files: [file!],
    stranger: name,
    says: "The unit is in no register; its figures are in no total.",
  };
}

/** The next unit of the register sends its forms in this one's workbook. */
function twoUnits(site: Site): Plant | null {
  const next = site.takeNext();
  if (next < 0) return null;
  const other = draftDelivery({ ...site.plan, filesPerUnit: "one" }, next);
  const { file, forms } = pickFile(site);
  for (const [number, form] of other.forms) {
    form.sheet.name = `${number}（2）`;
    file.book!.sheets.push(form.sheet);
  }
  return {
    forms,
    files: [file],
    says: `The workbook holds the forms of ${other.unit.name} too; both are to be told apart, or sent apart.`,
  };
}
