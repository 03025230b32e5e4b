/** The lines at the foot of a form. */
export const SIGNATURE = {
  head: "单位负责人",
  statistician: "统计负责人",
  preparer: "填表人",
  date: "报出日期",
} as const;
