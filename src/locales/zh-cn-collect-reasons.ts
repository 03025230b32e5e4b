/** Why a line of an explanation sheet was not taken over. */
export const UNPLACED = {
  none: "对不上任何问题，没有采用。请写明规则编号和单元格，或表号和指标代码",
  several: "只写了规则编号，同一规则有多个问题，没有采用。请再写明单元格或指标代码",
  hard: "说明的是强制性问题，须更正数据，不能以说明代替",
} as const;
