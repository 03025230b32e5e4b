import type { ColumnRole, FormColumn } from "./form";
import { captionYear, soundsLikeFigure, stubHint, type CaptionHint } from "./form-lexicon";
import type { Panel, PanelColumn } from "./form-panels";
import { figureRoles, hintOf } from "./form-roles";
import { compactText, unitInText } from "./form-text";
import { isUnitText } from "../unit-word";

/**
 * Gives every column of a panel its role, by captions first and by contents where they are silent.
 * `year` is the year of the form's period, `null` where it names none. `null` for a panel that is no
 * table: without names, or without one figure column.
 */
export function readColumns(
  panel: Panel,
  year: number | null,
  isHidden: (column: number) => boolean
): readonly FormColumn[] | null {
  const stubs = stubRoles(panel);
  const named = [...stubs.values()].includes("indicator");
  const figures = panel.columns.filter((column) => !stubs.has(column));
  const roles = figureRoles(figures, year, panel.body);
  if (!figures.some((column) => isFigure(column, roles.get(column) ?? "other"))) return null;
  if (panel.body.length === 0 && roles.size === 0) return null;
  const columns = panel.columns.map((column) =>
    formColumn(column, stubs.get(column) ?? roles.get(column) ?? "other", isHidden)
  );
  if (named) return columns;
  const left = unnamedColumn(panel, roles.size);
  return left === null ? null : [blankNames(left, isHidden(left)), ...columns];
}

/** Telephone numbers, dates and years of birth are numbers, but no figures. */
function isFigure(column: PanelColumn, role: ColumnRole): boolean {
  const { numbers, signs, texts, worded, years } = column.contents;
  const caption = captionOf(column);
  const leaf = column.captions.at(-1)?.compact ?? "";
  if (stubHint(leaf) === "attribute" || stubHint(leaf) === "remark") return false;
  if (role !== "other") return numbers + signs + years + worded > 0 || texts === 0;
  if (numbers > 0) return numbers >= texts;
  if (texts > 0 || years > 0) return false;
  return (
    hintOf(column) !== null ||
    soundsLikeFigure(caption) ||
    unitInText(caption) !== null ||
    /^[(]?[0-9]/.test(column.letter ?? "")
  );
}

/** Roles of the columns that carry no figures; columns without such a role are left out. */
function stubRoles(panel: Panel): ReadonlyMap<PanelColumn, ColumnRole> {
  const roles = new Map<PanelColumn, ColumnRole>();
  const hints = new Map(
    panel.columns.map((column) => [column, stubHint(column.captions.at(-1)?.compact ?? "")])
  );
  const code = best(panel.columns, (column) => codeScore(column, hints.get(column) ?? null));
  if (code) roles.set(code, "code");
  const unit = best(panel.columns, (column) =>
    column === code ? 0 : unitScore(column, panel.columns)
  );
  if (unit) roles.set(unit, "unit");
  const firstFigures = panel.columns.find(
    (one) => hints.get(one) !== "code" && one.contents.numbers > one.contents.texts
  );
  const names = best(panel.columns, (column) => {
    const left = column.column < (firstFigures?.column ?? Infinity);
    return roles.has(column)
      ? 0
      : nameScore(column, hints.get(column) ?? null, panel.body.length, left);
  });
  const indicator = names ?? emptyNames(panel, roles);
  if (indicator) roles.set(indicator, "indicator");
  for (const column of panel.columns) {
    if (!roles.has(column) && hints.get(column) === "remark") roles.set(column, "remark");
  }
  return roles;
}

/** In an empty form whose words the lexicon does not know: the first column that sounds like no figure. */
function emptyNames(panel: Panel, roles: ReadonlyMap<PanelColumn, ColumnRole>): PanelColumn | null {
  const column = panel.columns.find((one) => !roles.has(one));
  if (!column) return null;
  const { numbers, texts, years, signs } = column.contents;
  const caption = captionOf(column);
  const open = numbers + texts + years + signs === 0 && caption !== "" && hintOf(column) === null;
  return open && !soundsLikeFigure(caption) && unitInText(caption) === null ? column : null;
}

/** The column with the highest score above 0; the leftmost of equals. */
function best(
  columns: readonly PanelColumn[],
  score: (column: PanelColumn) => number
): PanelColumn | null {
  let found: PanelColumn | null = null;
  let most = 0;
  for (const column of columns) {
    const points = score(column);
    if (points > most) [found, most] = [column, points];
  }
  return found;
}

/** 代码 before 序号; without a caption, the stub column of the letter row that holds short codes. */
function codeScore(column: PanelColumn, hint: string | null): number {
  const caption = captionOf(column);
  if (hint === "code") return /代码|编码|编号|代号/.test(caption) ? 3 : 2;
  const { numbers, texts, units, worded } = column.contents;
  const stub = /^[(]?[甲乙丙丁戊]/.test(column.letter ?? "") && caption === "";
  return stub && units === 0 && numbers + worded > 0 && numbers + worded >= texts ? 1 : 0;
}

function unitScore(column: PanelColumn, all: readonly PanelColumn[]): number {
  const { numbers, texts, units, signs } = column.contents;
  if (stubHint(column.captions.at(-1)?.compact ?? "") === "unit") {
    if (texts === 0 || units * 2 >= texts) return 3;
    // 单位 above names of organisations, where nothing else names the rows.
    return all.slice(0, 200).some((one) => one !== column && holdsNames(one)) ? 2 : 0;
  }
  const caption = captionOf(column);
  return caption === "" && units >= 2 && units * 5 >= (texts + numbers + signs) * 4 ? 1 : 0;
}

function holdsNames(column: PanelColumn): boolean {
  const { numbers, texts, units } = column.contents;
  const hint = stubHint(column.captions.at(-1)?.compact ?? "");
  const named = hint === null || hint === "indicator" || hint === "entity";
  return named && texts > numbers && units * 2 < texts;
}

/**
 * How well a column would name the rows. Known captions go before unknown ones, of 一级指标, 二级指标 the
 * finer before the coarser, and where the caption does not tell, what stands left of the first figures
 * before what stands right of them.
 */
function nameScore(
  column: PanelColumn,
  hint: CaptionHint | null,
  rows: number,
  left: boolean
): number {
  const { numbers, texts, years, units, worded } = column.contents;
  const caption = column.captions.at(-1)?.compact ?? "";
  const density = rows === 0 ? 0 : texts / rows;
  if (hint === "code" || hint === "remark" || numbers > texts + years) return 0;
  if (hint === "indicator") {
    const depth =
      texts > 0 ? "一二三四五".indexOf(/^([一二三四五])级/.exec(caption)?.[1] ?? "") : -1;
    return (/指标|indicator/i.test(caption) ? 40 : 30) + density + depth + 1;
  }
  if (hint === "entity" || hint === "unit") return 10 + density * 5 + (years > 0 ? 1 : 0);
  if (texts === 0 || units * 2 > texts) return texts > 0 && caption === "" ? 1 : 0;
  if (caption === "") return hintOf(column) === null ? 3 + density * 5 : 1;
  // 目标任务 and 主要会计数据 sound like figures, but words stand below them.
  const least = hint === "attribute" ? 0.3 : hintOf(column) === null ? 1 + density * 5 : 0.5;
  const wordy = least >= 1 || (numbers + years === 0 && worded * 2 <= texts);
  return wordy ? (left ? least : least / 100) : 0;
}

function formColumn(
  column: PanelColumn,
  role: ColumnRole,
  isHidden: (column: number) => boolean
): FormColumn {
  const texts = column.captions.map((cell) =>
    cell.text
      .split("\n")
      .map((line) => line.trim())
      .join("")
  );
  const caption = texts.filter((text, index) => text !== texts[index - 1]).join(" ");
  const units = texts.map(
    (text, level) => unitInText(text) ?? (level > 0 ? unitAlone(text) : null)
  );
  return {
    column: column.column,
    role,
    caption,
    letter: column.letter,
    hidden: isHidden(column.column),
    unit: units.filter((unit) => unit !== null).at(-1) ?? null,
    year: captionYear(compactText(caption)),
  };
}

/** A caption below others that is nothing but a unit. */
function unitAlone(text: string): string | null {
  const compact = compactText(text);
  return isUnitText(compact) && !/^[年月日季]$/.test(compact) ? compact : null;
}

const captionOf = (column: PanelColumn) => column.captions.map((cell) => cell.compact).join("");

/** Left of an empty template's captions: the column of names, which has neither caption nor names yet. */
function unnamedColumn(panel: Panel, roles: number): number | null {
  const first = panel.columns[0]?.column ?? 0;
  return first > 0 && roles >= 2 ? first - 1 : null;
}

function blankNames(column: number, hidden: boolean): FormColumn {
  return { column, role: "indicator", caption: "", letter: null, hidden, unit: null, year: null };
}
