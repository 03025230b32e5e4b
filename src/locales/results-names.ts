/**
 * What a results sheet of Heshu is known by, in every language: a copy that was marked in another one
 * is marked anew, its earlier results go.
 */
export const RESULTS_NAMES = {
  "zh-CN": {
    sheet: "审核结果",
    writtenBy: "由核数生成；点击单元格地址可跳到原处。表内数据未作任何改动。",
  },
  "en-US": {
    sheet: "Check results",
    writtenBy:
      "Written by Heshu (核数). Click the address of a cell to go there. No figure in the forms was changed.",
  },
} as const;
