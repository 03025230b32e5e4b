/** The lines at the foot of a form. */
export const SIGNATURE = {
  head: "head of the unit (单位负责人)",
  statistician: "head of statistics (统计负责人)",
  preparer: "preparer (填表人)",
  date: "date of submission (报出日期)",
} as const;
