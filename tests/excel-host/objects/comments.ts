import { flagOf, textOf, type Arguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import { columnsOf, rowsOf } from "../model/area";
import { guardSheet } from "../model/edit";
import {
  newIdentity,
  type CommentModel,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { rangeObject } from "./range";
import { sourceRange } from "./range-address";
import { RangeTarget } from "./range-target";

interface CommentsTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel | null;
}

/** Conversations (ExcelApi 1.10), not notes: those are in no library that the project can install. */
export function commentsObject(book: WorkbookModel, sheet: SheetModel | null): HostObject {
  return shaped(COMMENTS, { book, sheet });
}

function listOf({ book, sheet }: CommentsTarget): readonly CommentModel[] {
  return sheet ? sheet.comments : book.sheets.flatMap(({ comments }) => comments);
}

const COMMENTS: Shape<CommentsTarget> = {
  name: "CommentCollection",
  gone: ({ sheet }) => sheet?.deleted ?? false,
  items: (target) => listOf(target).map(commentObject),
  call: {
    add: (target, args) => {
      const { sheet, area } = cellOf(target, args, 0);
      guardSheet(sheet, "allowEditObjects");
      const taken = [...sheet.comments, ...sheet.notes];
      if (taken.some(({ row, column }) => row === area.top && column === area.left)) {
        throw invalidArgument();
      }
      const comment = newComment(sheet, area.top, area.left, args.text(1));
      sheet.comments.push(comment);
      return commentObject(comment);
    },
    getCount: (target) => listOf(target).length,
    getItem: (target, args) => orThrow(listOf(target).find(({ id }) => id === args.text(0))),
    getItemOrNullObject: (target, args) => {
      const comment = listOf(target).find(({ id }) => id === args.text(0));
      return comment ? commentObject(comment) : null;
    },
    getItemAt: (target, args) => orThrow(listOf(target)[args.integer(0)]),
    getItemByCell: (target, args) => {
      const { sheet, area } = cellOf(target, args, 0);
      return orThrow(
        sheet.comments.find(({ row, column }) => row === area.top && column === area.left)
      );
    },
  },
};

function cellOf({ book, sheet }: CommentsTarget, args: Arguments, index: number): RangeTarget {
  const range =
    args.thing(index, RangeTarget) ?? sourceRange(sheet ?? book.active, args.text(index));
  if (rowsOf(range.area) * columnsOf(range.area) !== 1) throw invalidArgument();
  return range;
}

export function newComment(
  sheet: SheetModel,
  row: number,
  column: number,
  content: string
): CommentModel {
  const id = newIdentity(sheet.book);
  return { id, sheet, row, column, content, resolved: false, replies: [], deleted: false };
}

function orThrow(comment: CommentModel | undefined): HostObject {
  if (!comment) throw itemNotFound();
  return commentObject(comment);
}

function commentObject(comment: CommentModel): HostObject {
  return shaped(COMMENT, comment);
}

const COMMENT: Shape<CommentModel> = {
  name: "Comment",
  id: ({ id }) => id,
  gone: ({ sheet, deleted }) => sheet.deleted || deleted,
  read: {
    id: ({ id }) => id,
    content: ({ content }) => content,
    authorName: () => "Heshu",
    resolved: ({ resolved }) => resolved,
    contentType: () => "Plain",
  },
  write: {
    content: (comment, value) => {
      comment.content = textOf(value);
    },
    resolved: (comment, value) => {
      comment.resolved = flagOf(value);
    },
  },
  call: {
    delete: (comment) => {
      const { sheet } = comment;
      guardSheet(sheet, "allowEditObjects");
      sheet.comments = sheet.comments.filter((other) => other !== comment);
      comment.deleted = true;
    },
    getLocation: ({ sheet, row, column }) =>
      rangeObject(sheet, { top: row, left: column, bottom: row, right: column }),
  },
};
