import { groupBy } from "../grouped";
import { lintNote, type SheetNote } from "./lint-note";
import { keyOf } from "./lint-sums";
import { listAddress, listText } from "../list";
import { figureKey, NO_REPORT, type Report } from "../report";
import type { Scheme } from "../scheme/scheme";
import { COLLECT_SETTING_NAMES } from "../submission/collect-settings";
import { readRegisterGaps, type RegisterGap } from "../submission/register-gaps";
import { bareUnitCode, splitList } from "../submission/unit-register";
import { bareFormNumber } from "../form/form-identity";
import { SETTING_NAMES } from "../scheme/scheme-settings";
import { findSchemeSheets, type SchemeSheets } from "../scheme/scheme-sheets";
import { summarySource, type SummaryFacts, type SummaryWords } from "../summary/summary-source";
import { checkTemplate } from "../summary/template-check";
import { readTemplate } from "../summary/template-read";
import { judgeTargets } from "../targets";
import { bareText } from "../text";
import { uncountedColumns } from "../uncounted-columns";
import type { Sheet, Workbook } from "../workbook";

/**
 * Looks over what stands beside catalogue, plan and rules: register, settings, the template of the
 * summary and, where the workbook of the scheme holds forms too, those.
 */
export function lintSheets(
  workbook: Workbook,
  scheme: Scheme,
  report: Report | null
): readonly SheetNote[] {
  const { roster, settings, templates } = findSchemeSheets(workbook);
  return [
    ...lintRoster(scheme, roster),
    ...readRegisterGaps(workbook).map(lintGap),
    ...lintSettings(settings),
    ...lintTemplates(templates, scheme),
    ...(report ? lintForms(scheme, report) : []),
  ];
}

/** Units of one name, forms that no catalogue knows, and forms that nobody has to report. */
function lintRoster(
  { indicators, roster }: Scheme,
  list: SchemeSheets["roster"]
): readonly SheetNote[] {
  if (!list || roster.length === 0) return [];
  const lines = list.rows.map((line) => ({
    name: bareText(listText(line, "name")),
    code: bareUnitCode(listText(line, "code")),
    forms: splitList(listText(line, "forms")).map(bareFormNumber),
    nameAt: listAddress(list, line, "name"),
    formsAt: listAddress(list, line, "forms"),
  }));
  const twice = [...groupBy(lines, (line) => line.name)].flatMap(([text, same]) =>
    // A unit may have a line for each of its forms.
    text === "" || new Set(same.map((line) => line.code)).size < 2
      ? []
      : lintNote(
          same.map((line) => line.nameAt),
          { code: "unit_twice", text }
        )
  );
  const known = groupBy(indicators, (one) => one.form);
  const asked = groupBy(
    lines.flatMap(({ forms, formsAt }) => forms.map((form) => ({ form, formsAt }))),
    (one) => one.form
  );
  // A unit without forms has to report all.
  const isAll = lines.some(({ name, code, forms }) => name && code && forms.length === 0);
  return [
    ...twice,
    ...[...asked].flatMap(([form, all]) =>
      form === "" || known.has(form)
        ? []
        : lintNote(
            all.map((one) => one.formsAt),
            { code: "form_unknown", form }
          )
    ),
    ...[...known].flatMap(([form, all]) =>
      isAll || asked.has(form) || !all[0]
        ? []
        : lintNote([all[0].at], { code: "form_unasked", form })
    ),
  ];
}

/** Two units of one code cannot be told apart: no command takes such a register. */
function lintGap(gap: RegisterGap): SheetNote {
  const isFault = gap.code === "code_taken";
  const note = lintNote(isFault ? [gap.at, gap.by.at] : [gap.at], { code: "unit_left_out", gap });
  return isFault ? { ...note, weight: "fault" } : note;
}

/** Settings that Heshu does not know, and such as are given twice: the last one counts. */
function lintSettings(list: SchemeSheets["settings"]): readonly SheetNote[] {
  if (!list) return [];
  const cells = list.rows.map((line) => ({
    name: bareText(listText(line, "name")),
    value: listText(line, "value"),
    at: listAddress(list, line, "name"),
  }));
  const groups = groupBy(
    cells.filter((one) => one.value !== ""),
    (one) => one.name
  );
  return [...groups].flatMap(([name, all]) => {
    const known = SETTING_NAMES.has(name) || COLLECT_SETTING_NAMES.has(name);
    const why = known ? "twice" : "unknown";
    if (name === "" || (why === "twice" && all.length === 1)) return [];
    return [
      lintNote(
        all.map((one) => one.at),
        { code: "setting", name, why }
      ),
    ];
  });
}

/** What is wrong with the templates of the summaries. */
function lintTemplates(templates: readonly Sheet[], scheme: Scheme): readonly SheetNote[] {
  if (templates.length === 0) return [];
  const { year } = scheme.settings;
  const facts: SummaryFacts = {
    verdict: "pass",
    period: { year, through: 12 },
    report: NO_REPORT,
    targets: judgeTargets(scheme, NO_REPORT),
  };
  const source = summarySource(scheme, facts, NO_WORDS);
  return templates.flatMap((sheet) =>
    checkTemplate(readTemplate(sheet), source).map((finding) =>
      lintNote([finding.at], { code: "template", finding })
    )
  );
}

/** Nothing is written when a template is only looked over. */
const NO_WORDS: SummaryWords = {
  status: () => "",
  progress: () => "",
  verdict: () => "",
  period: () => "",
  listed: () => "",
  missing: "",
};

/**
 * Where the workbook of the scheme holds forms, too: their expiry, indicators without a row, rows under
 * another name, columns that nothing adds up.
 */
function lintForms({ indicators }: Scheme, report: Report): readonly SheetNote[] {
  const byForm = groupBy(indicators, (one) => one.form);
  const expired = report.findings.flatMap((one) =>
    one.code === "expired" && one.at
      ? lintNote([one.at], { code: "form_expired", form: one.form ?? "", text: one.text })
      : []
  );
  const missing = [...new Set(report.forms.map((one) => one.form))].flatMap((form) => {
    const without = (byForm.get(form) ?? []).filter(
      (one) => !report.figures.has(figureKey(one, "actual"))
    );
    if (without.length === 0) return [];
    const cells = without.map((one) => one.at);
    return lintNote(cells, { code: "not_on_form", form, keys: without.map(keyOf) });
  });
  const uncounted = uncountedColumns(report.forms).map((found) => {
    const { table } = report.forms.find((one) => one.form === found.form) ?? {};
    const row = table?.headerRows.at(-1) ?? 0;
    const cells = found.columns.map(({ column }) => ({ sheet: found.sheet, row, column }));
    return lintNote(cells, { code: "not_counted", found });
  });
  return [...expired, ...missing, ...namedOtherwise(report), ...uncounted];
}

/** Rows that are known by their code alone, a note for each form. */
function namedOtherwise({ findings }: Report): readonly SheetNote[] {
  const rows = findings.flatMap((one) =>
    one.code === "code_and_name" && one.at ? [{ ...one, at: one.at }] : []
  );
  return [...groupBy(rows, (one) => one.form ?? "")].map(([form, same]) =>
    lintNote(
      same.map((one) => one.at),
      {
        code: "named_otherwise",
        form,
        rows: same.map(({ label, rowCode }) => ({ label: label.trim(), code: rowCode })),
      }
    )
  );
}
