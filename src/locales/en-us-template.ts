import type { TemplateWords } from "./template-words";

const meant = (nearest: string | null) => (nearest === null ? "" : ` Did you mean "${nearest}"?`);

export const templateWords: TemplateWords = {
  faults: {
    unknown: ({ text, nearest }) =>
      `The placeholder "${text}" stands for no indicator of the catalogue.${meant(nearest)} Please correct the template.`,
    unknown_measure: ({ text, nearest }) =>
      `The last part of the placeholder "${text}" is nothing that can be filled in.${meant(nearest)} There are 本年累计, 年度目标, 完成率, 缺口, 同比, 名称 and others.`,
    unknown_collection: ({ text, nearest }) =>
      `"${text}" does not say what to repeat over.${meant(nearest)} There are 未完成, 年度目标, a form number, the 分项 of an indicator, 单位 and others.`,
    member_outside: ({ text }) =>
      `"${text}" begins with a dot and needs an item: please put it in a 逐行 or 重复, such as {{逐行 未完成}} in this row.`,
    no_such_member: ({ text }) =>
      `Only an indicator has "${text}", and what is repeated here are none. Please use .名称 or .代码.`,
    bad_condition: ({ text, found }) =>
      `The condition "${text}" ${found === "" ? "is not complete" : `is not understood from "${found}" on`}. Please write it like {{若 KW303.01.完成率≥100%}}.`,
    bad_format: ({ text, format, why, unit, nearest }) =>
      ({
        unknown: `The format "${format}" in "${text}" is not known.${meant(nearest)} There are units such as 亿元, 1位, 中文, 千分位 and 个百分点.`,
        unit: `The figure of "${text}" ${unit === "" ? "has no unit" : `is in "${unit}"`} and cannot be shown in "${format}". Please correct the format.`,
        text: `"${text}" is a text and takes no format "${format}". Please leave the format out.`,
      })[why],
    unclosed_braces: ({ text }) =>
      `The braces of "${text}" do not close. Please add the closing ones.`,
    stray_braces: ({ text }) =>
      `"${text}" closes braces that were not opened. Please delete it, or add the opening ones.`,
    unclosed_block: ({ text, end }) => `"${text}" does not end. Please add ${end} below it.`,
    end_without_start: ({ text, start }) =>
      `Nothing before "${text}" begins it. Please add ${start}, or delete it.`,
    blocks_cross: ({ text }) =>
      `"${text}" crosses another 重复 or 若, or shares a row with it. Please put one wholly inside the other, or each in rows of its own.`,
    contains_itself: ({ text }) =>
      `Inside "${text}" the same is repeated again, without an end. Please delete the inner one.`,
    covered: ({ text, merge }) =>
      `"${text}" is hidden under the merged cells ${merge}. Please move it to their top left cell.`,
    in_formula: ({ text }) =>
      `"${text}" is in the result of a formula and cannot be filled. Please write it as plain text.`,
    merge_cut: ({ text, merge }) =>
      `The merged cells ${merge} are partly inside the rows that "${text}" repeats. Please change the merge or the rows.`,
    text_too_long: ({ text }) =>
      `Filled, "${text}" would be longer than the 32,767 characters of a cell. Please repeat rows instead, or shorten it.`,
    too_many_rows: ({ text, allowed }) =>
      `"${text}" would fill more than ${String(allowed)} rows; nothing was filled. Please repeat over fewer items.`,
  },
  record: {
    sheet: "Summary record",
    title:
      "Written by Heshu when a summary is filled, to tell which cells were edited by hand; please do not change or delete it.",
    captions: {
      sheet: "Filled sheet",
      row: "Row",
      template: "Template",
      templateRow: "Template row",
      raw: "Template text",
      key: "Item",
      sources: "Source",
    },
  },
  kept: (kept, filled) => `Kept your edit "${kept}"; from the sheets it would be "${filled}".`,
  rowLeft: (item) => `"${item}" is no longer listed; the row stays because it was edited by hand.`,
  rowDeleted: (item) => `The row of "${item}" was deleted by hand and was not filled again.`,
  silentGaps: (count, cells) =>
    `${String(count)} figure(s) that the sheets do not have were left out of the summary (passed over in a list, or a condition that cannot be told): ${cells}`,
  replaceHint: "To use the figures of the sheets instead, add --replace-edits.",
  outputEdited: (file, count, cells) =>
    `${file} holds ${count === 1 ? "a hand edit" : `${String(count)} hand edits`} that would be lost: ${cells}. Please fill it as the workbook (or the --scheme) into another file, or add --replace-edits to give the edits up.`,
  empty: "(empty)",
};
