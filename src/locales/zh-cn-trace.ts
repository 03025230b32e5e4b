import type { TraceWords } from "./trace-words";
import { verifyWords } from "./zh-cn-verify";

export const traceWords: TraceWords = {
  measure: verifyWords.measure,
  outcome: verifyWords.outcome,
  trace: "追溯所选单元格",
  hint: "选中总结、汇总表或报表里的一个单元格，即可找到其中每个数字的出处。只有一个数字时直接跳到原处。",
  of: (cell) => `${cell} 里的数字`,
  none: "这个单元格里没有可以追溯的数字，请选中有数字的单元格。",
  unknown: "没有对得上的指标",
  close: "关闭",
};
