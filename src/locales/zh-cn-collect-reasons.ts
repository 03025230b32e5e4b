/** Why a date of submission is not believed; the day that it is held against follows. */
export const DOUBTED = {
  after_collection: "晚于收表日期",
  after_file: "比文件保存时间晚一个月以上：",
  long_after: "比报告期末晚一年以上：",
  before_end: "早于报告期末",
} as const;

/** Why a line of an explanation sheet was not taken over. */
export const UNPLACED = {
  none: "对不上任何问题，没有采用。请写明规则编号和单元格，或表号和指标代码",
  several: "只写了规则编号，同一规则有多个问题，没有采用。请再写明单元格或指标代码",
  hard: "说明的是强制性问题，须更正数据，不能以说明代替",
} as const;
