import type { StatementFigure } from "./plan-figures";
import type { WordingSpan } from "./plan-wording";
import {
  bareSubject,
  joinSubject,
  levelOf,
  maskedSubject,
  NAME_BREAK,
  splitSubject,
} from "./plan-subject";

/** What a figure may be said of, as the words around it have it. */
export interface FigureSubject {
  /** The place of the figure in the statement. */
  readonly place: number;
  /** The likeliest first. */
  readonly names: readonly string[];
  /** How many of the names the statement itself gives; the others come from a heading or a shared list. */
  readonly own: number;
  /** Of a part (其中), the figure it is a part of: its place in the statement, −1 for the one carried over. */
  readonly partOf: number | null;
  readonly words: WordingSpan;
}

/** What a statement takes over from the ones before it. */
export interface Carried {
  /** The name of the last whole, for a statement that begins with 其中. */
  readonly whole: string;
  /** The level of heading or sentence. */
  readonly level: string;
}

/** What joins the figures of a list: 20项、80项和32项. */
const LIST_GAP = /^(?:[、，,和与及或]|以及)$/u;

const PIECES = /[^，,、：:（(）)]+/gu;
const CLAUSE_BREAK = /[，,：:；;（(]/u;
const OPENS_PART = /其中|[（(](?=[^（()）]*$)/u;
const RATES = new Set(["growth", "points", "multiple", "completion"]);

/**
 * Finds for every figure of a statement the names that it may go by. A figure that each of several
 * things has (科技节、科普日各1次) comes once for each of them.
 */
export function statementSubjects(
  statement: string,
  figures: readonly StatementFigure[],
  carried: Carried
): readonly FigureSubject[] {
  const found: FigureSubject[] = [];
  const lists = listsOf(statement, figures);
  const names: string[] = [];
  let whole: number | null = null;
  let head = -1;
  let unread = "";
  for (const [place, { target }] of figures.entries()) {
    const from = figures[place - 1]?.target.at.end ?? 0;
    const gap = statement.slice(from, target.at.start);
    const list = lists[place] ?? ALONE;
    const listed = list.names?.[place - list.first] ?? "";
    const own = listed || (list.first === place || list.length < 2 ? lastName(gap) : "");
    const open = gap.replace(REMARK, "");
    if (/[)）]/u.test(open)) whole = null;
    if (OPENS_PART.test(open)) {
      whole = head;
      if (head < 0) unread = unreadWhole(statement, from, gap) || carried.whole;
    }
    const wholeName = whole === null ? "" : (names[whole] ?? unread);
    // 市级 after the parts of 国家级 begins something else.
    const level = levelOf(own);
    if (whole !== null && level !== "" && levelOf(wholeName) !== "" && level !== levelOf(wholeName))
      whole = null;
    const earlier = whole === null ? (names[place - 1] ?? "") : wholeName;
    const behind = nameBehind(statement, figures, place);
    const joined = joinSubject(own, earlier || (place === 0 ? "" : carried.whole));
    const each = list.length > 1 ? [] : eachName(gap);
    const inReach = joined !== null && own !== "" ? joined : own || behind.name || (joined ?? "");
    const subject = each.at(-1) ?? inReach;
    const partLevel = whole === null ? levelOf(names[place - 1] ?? "") : levelOf(wholeName);
    const given = [subject, own, behind.name, withLevel(subject, partLevel)];
    const other = [
      withLevel(subject, carried.level),
      list.length > 1 && !list.names ? earlier : "",
    ];
    const kept = given.filter((name, at) => name !== "" && given.indexOf(name) === at);
    names.push(subject);
    for (const name of each.slice(0, -1)) {
      found.push({
        ...{ place, names: [name], own: 1, partOf: whole },
        words: { from, to: target.at.end, list: target.at.start },
      });
    }
    found.push({
      place,
      names: [...kept, ...other.filter((name) => name !== "" && !kept.includes(name))],
      own: kept.length,
      partOf: whole,
      words: {
        from,
        to: own === "" ? behind.end : target.at.end,
        list:
          list.length > 1 || each.length > 1
            ? (figures[list.first]?.target.at.start ?? null)
            : null,
      },
    });
    if (whole === null && !RATES.has(target.kind)) head = place;
  }
  return found;
}

/** No name of a whole stands farther before its parts. */
const REACH = 200;

/** The name of a whole whose own figure could not be read, before its first part. */
function unreadWhole(statement: string, from: number, gap: string): string {
  const until = from + Math.max(0, gap.search(OPENS_PART));
  const pieces = statement.slice(Math.max(0, until - REACH), until).match(PIECES) ?? [];
  return maskedSubject(pieces.at(-1) ?? "");
}

function withLevel(name: string, level: string): string {
  return name === "" || level === "" || levelOf(name) !== "" ? "" : `${level}级${name}`;
}

/** A remark in brackets behind a name (企业（含培育）3家) names nothing by itself. */
const REMARK = /[（(][^（()）]*[)）]/gu;

/** The names of things that have the figure behind them each: 科技节、科普日各. */
function eachName(gap: string): readonly string[] {
  const clause = gap.replace(REMARK, "").split(CLAUSE_BREAK).at(-1) ?? "";
  const each = clause.lastIndexOf("各");
  if (each < 0 || bareSubject(clause.slice(each)) !== "") return [];
  const subject = bareSubject(clause.slice(0, each));
  return splitSubject(subject, subject.split(NAME_BREAK).length) ?? [];
}

/** The last clause before a figure that names something. */
function lastName(gap: string): string {
  const pieces = gap.replace(REMARK, "").match(PIECES) ?? [];
  for (const piece of [...pieces].reverse()) {
    const name = bareSubject(piece);
    if (name !== "") return name;
  }
  return "";
}

/** 建成2家市级科普博物馆: the name behind the figure, up to the next one. */
function nameBehind(
  statement: string,
  figures: readonly StatementFigure[],
  place: number
): { readonly name: string; readonly end: number } {
  const end = figures[place]?.target.at.end ?? 0;
  const next = figures[place + 1]?.target.at.start ?? statement.length;
  const piece = /^[^，,、：:；;。（()）]*/u.exec(statement.slice(end, next))?.[0] ?? "";
  const bordersFigure = end + piece.length === next && next < statement.length;
  const name = bordersFigure ? "" : bareSubject(piece);
  return { name, end: name === "" ? end : end + piece.length };
}

/** A list of figures; one that stands alone is a list of one. */
interface FigureList {
  readonly first: number;
  readonly length: number;
  /** Their names in order, where the words before the list give as many. */
  readonly names: readonly string[] | null;
}

const ALONE: FigureList = { first: 0, length: 1, names: null };

/** The list of every figure, by place; each list is looked at once. */
function listsOf(statement: string, figures: readonly StatementFigure[]): readonly FigureList[] {
  const lists: FigureList[] = [];
  const at = (place: number) => figures[place]?.target.at ?? { start: 0, end: 0 };
  while (lists.length < figures.length) {
    const first = lists.length;
    let next = first + 1;
    while (
      next < figures.length &&
      LIST_GAP.test(statement.slice(at(next - 1).end, at(next).start))
    ) {
      next += 1;
    }
    const length = next - first;
    const names = length > 1 ? sharedNames(statement, figures, first, length) : null;
    const list = { first, length, names };
    for (let place = first; place < next; place += 1) lists.push(list);
  }
  return lists;
}

/** The names of a list's figures in their order: 国家级、市级项目分别不少于20项和80项. */
function sharedNames(
  statement: string,
  figures: readonly StatementFigure[],
  first: number,
  count: number
): readonly string[] | null {
  const from = figures[first - 1]?.target.at.end ?? 0;
  const before = statement.slice(from, figures[first]?.target.at.start);
  const clauses = before.split(CLAUSE_BREAK).map(bareSubject);
  const subject = clauses.reverse().find((clause) => clause !== "") ?? "";
  return splitSubject(subject, count);
}
