import { addressText, rangeName } from "../core/address";
import type { HostProblem } from "../core/host-problem";
import type { SentenceFor } from "./words";

/** What Excel refuses, in words: what happened, and what to do. */
export const hostProblems: SentenceFor<HostProblem> = {
  cell_edit_mode: () => "您正在编辑单元格。请先按回车结束编辑，再试一次。",
  modal_dialog: () => "Excel 正打开着一个对话框。请先关闭它，再试一次。",
  protected_sheet: ({ sheet }) =>
    `工作表“${sheet}”受保护，没有写入。请先在“审阅”中撤销工作表保护。`,
  access_denied: () => "Excel 不允许修改这个工作簿（可能是只读）。请另存一份后再试。",
  sheet_gone: ({ sheet }) => `工作表“${sheet}”已被删除或改名，没有写入。请重新审核。`,
  cell_changed: ({ at }) => `${addressText(at)} 在审核之后改动过，没有写入。请重新审核。`,
  occupied: ({ sheet, range }) =>
    `“${sheet}”的 ${rangeName(range)} 中已有内容，没有插入。请选一处空白位置，或确认覆盖。`,
  too_many_cells: ({ sheet, cells, allowed }) =>
    `工作表“${sheet}”有 ${String(cells)} 个单元格，超过 ${String(allowed)} 个的上限。请删去用不到的行列。`,
  request_too_large: () => "要写入的内容太多，Excel 一次收不下，没有写入。请分几次进行。",
  response_too_large: () => "工作簿太大，Excel 一次传不完。请把用不到的工作表移到别的文件后再试。",
  session_lost: () => "与 Excel 的连接已中断。请重新打开工作簿，再打开核数。",
  host_busy: () => "Excel 正忙。请稍等片刻再试。",
  no_answer: ({ seconds }) =>
    `Excel 已有 ${String(seconds)} 秒没有回应。请看看它是否在等您操作，然后再试。`,
  not_supported: ({ set }) =>
    `这个版本的 Excel 缺少所需的功能（${set}）。请更新 Excel，或改用命令行。`,
  no_host: () => "请在 Excel 里打开核数，或用工作台打开工作簿。",
  cancelled: () => "已取消，没有写入。",
  partly_written: ({ sheets, cause }) =>
    `写到一半时中断（${cause}），以下工作表可能已被改动：${sheets.join("、")}。请点“撤销”恢复原样。`,
  host_error: ({ hostCode }) =>
    `Excel 报告出错（${hostCode}），没有写入。请再试一次；仍不行时请保存后重新打开工作簿。`,
};
