import { groupBy } from "../grouped";
import { lintNote, type SheetNote } from "./lint-note";
import { readPlaceholders } from "./lint-template";
import { keyOf } from "./lint-sums";
import { listAddress, listText } from "../list";
import { nearestCode } from "../nearest";
import { figureKey, type Report } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import { COLLECT_SETTING_NAMES } from "../submission/collect-settings";
import { SETTING_NAMES } from "../scheme/scheme-settings";
import { findSchemeSheets, type SchemeSheets } from "../scheme/scheme-sheets";
import { bareText } from "../text";
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
  const { roster, settings, template } = findSchemeSheets(workbook);
  return [
    ...lintRoster(scheme, roster),
    ...lintSettings(settings),
    ...lintTemplate(template, scheme.indicators),
    ...(report ? lintForms(scheme, report) : []),
  ];
}

/** Units that stand twice, forms that no catalogue knows, and forms that nobody has to report. */
function lintRoster({ indicators }: Scheme, list: SchemeSheets["roster"]): readonly SheetNote[] {
  const isUnit = (line: NonNullable<typeof list>["rows"][number]) =>
    listText(line, "name") !== "" && listText(line, "code") !== "";
  if (!list?.rows.some(isUnit)) return [];
  const lines = list.rows.map((line) => ({
    name: bareText(listText(line, "name")),
    code: bareText(listText(line, "code")),
    forms: listText(line, "forms")
      .toUpperCase()
      .split(/[;；、,，\s]+/u),
    nameAt: listAddress(list, line, "name"),
    formsAt: listAddress(list, line, "forms"),
  }));
  const twice = (["name", "code"] as const).flatMap((key) =>
    [...groupBy(lines, (line) => line[key])].flatMap(([text, same]) =>
      text === "" || same.length < 2
        ? []
        : lintNote(
            same.map((line) => line.nameAt),
            { code: "unit_twice", text }
          )
    )
  );
  const known = groupBy(indicators, (one) => one.form);
  const asked = groupBy(
    lines.flatMap(({ forms, formsAt }) => forms.map((form) => ({ form, formsAt }))),
    (one) => one.form
  );
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
      asked.has(form) || !all[0] ? [] : lintNote([all[0].at], { code: "form_unasked", form })
    ),
  ];
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

/** Placeholders of the summary's template that name no indicator. */
function lintTemplate(
  template: Sheet | null,
  indicators: readonly Indicator[]
): readonly SheetNote[] {
  const known = indicators.flatMap((one) => [`${one.form}.${one.code}`, one.name]);
  return readPlaceholders(template, indicators).flatMap(({ at, subject, text, indicator }) =>
    indicator
      ? []
      : lintNote([at], { code: "placeholder", text, nearest: nearestCode(subject, known) })
  );
}

/** Where the workbook of the scheme holds forms, too: their expiry, and indicators without a row. */
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
  return [...expired, ...missing];
}
