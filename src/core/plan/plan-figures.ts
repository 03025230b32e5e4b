import type { UnreadFigure } from "./plan-text";
import { readTarget, type Target } from "../target/target";

/** A figure of a statement, in the statement's places. */
export interface StatementFigure {
  readonly target: Target;
  /** Told only by looking at what the reader of the whole statement left aside. */
  readonly isBeside: boolean;
}

/** What was not read as a target, in the statement's places. */
export type NotRead = Pick<UnreadFigure, "reason"> & Target["at"];

export interface StatementFigures {
  readonly figures: readonly StatementFigure[];
  readonly unread: readonly NotRead[];
}

/** What holds a figure, or a mask or blank in its place. */
const MAY_HOLD = /[0-9０-９一二两三四五六七八九十百千万亿数几若xX×*＊○□◯_＿]|[（(]\s*[)）]/u;
const LASTING = /^(?:年|个?月|天|日|周|小时|分钟|个?工作日)$/u;

/** A year that is masked or left open: the reader of wordings passes over it as over any date. */
const OPEN_YEAR = /[0-9]{0,3}(?:[xXｘＸ×]{1,4}|[_＿]{1,8}|○{2,4})(?=年)/gu;

/**
 * Reads every figure of a statement, and asks again of what lies between those that were read: a mask,
 * a blank or another figure there would else be passed over in silence.
 */
export function readFigures(statement: string): StatementFigures {
  const reading = readTarget(statement);
  const unread = [...statement.matchAll(OPEN_YEAR)].map((year): NotRead => {
    const reason = /[_＿]/u.test(year[0]) ? "blank" : "masked";
    return { reason, start: year.index, end: year.index + year[0].length };
  });
  if (!reading.ok && reading.reason === "no_figure") return { figures: [], unread };
  const read = reading.ok ? [reading.target, ...reading.others] : [];
  const figures: StatementFigure[] = read.map((target) => ({ target, isBeside: false }));
  let from = 0;
  const places = [...read.map((one) => one.at), { start: statement.length, end: statement.length }];
  for (const at of places.sort((one, other) => one.start - other.start)) {
    for (const gap of gapsOf(statement, from, at.start)) {
      const bordersFigure = gap.end === at.start && at.start < at.end;
      askAgain(statement, { ...gap, bordersFigure, isBeside: reading.ok }, { figures, unread });
    }
    from = Math.max(from, at.end);
  }
  figures.sort((one, other) => one.target.at.start - other.target.at.start);
  return { figures, unread };
}

/** The pieces between separators; a separator inside a number is none. */
function gapsOf(statement: string, from: number, to: number): readonly Target["at"][] {
  const pieces = statement.slice(from, to).matchAll(/(?:[^，,、；;。]|[,，](?=[0-9]{3}))+/gu);
  return [...pieces].map((one) => ({
    start: from + one.index,
    end: from + one.index + one[0].length,
  }));
}

interface Gap {
  readonly start: number;
  readonly end: number;
  /** The next figure follows at once. */
  readonly bordersFigure: boolean;
  /** The statement was read, and what is found here left aside. */
  readonly isBeside: boolean;
}

function askAgain(
  statement: string,
  gap: Gap,
  found: { readonly figures: StatementFigure[]; readonly unread: NotRead[] }
): void {
  const piece = statement.slice(gap.start, gap.end);
  if (!MAY_HOLD.test(piece)) return;
  const reading = readTarget(piece);
  const moved = (at: Target["at"]) => ({ start: gap.start + at.start, end: gap.start + at.end });
  if (!reading.ok) {
    const { reason, at } = reading;
    if (reason !== "no_figure") found.unread.push({ reason, ...moved(at) });
    return;
  }
  for (const target of [reading.target, ...reading.others]) {
    const at = moved(target.at);
    // 3年 says for how long, 投资5000万元以上项目30个 which things.
    const saysWhich = gap.bordersFigure && at.end < gap.end;
    if (saysWhich || LASTING.test(target.unit)) found.unread.push({ reason: "frame", ...at });
    else found.figures.push({ target: { ...target, at }, isBeside: gap.isBeside });
  }
}
