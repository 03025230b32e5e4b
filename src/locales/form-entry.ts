import type { EntryKind } from "../core/blank/entry-formula";

/** What stands in blank forms. A form is Chinese, whatever language its bureau works in. */
export const entryWords = {
  unit: "单位名称：",
  column: { plan: "年度目标", actual: "本年", lastYear: "上年同期", other: "其他栏目" },
  columnHint: {
    plan: "填本单位的年度目标，可以是数，也可以是“不少于20”“1-2”这样的文字；没有下达目标的填“-”。",
    actual: "填数，或按制度填“-”。",
    lastYear: "已填好的是上年上报的数，不能改动；空着的请补填。确认有出入的，写在“审核说明”表里。",
    other: "填数；不适用填“-”。",
  },
  /** Longest within what Excel shows at a cell: 255 characters. */
  figure: (one: {
    readonly name: string;
    readonly unit: string;
    readonly kind: EntryKind;
    readonly sign: string;
  }): string => {
    const name = one.name.length > 80 ? `${one.name.slice(0, 79)}…` : one.name;
    const number = one.kind === "count" ? "填不小于 0 的整数" : "填数，可带小数";
    return (
      `指标：${name}。计量单位：${one.unit === "" ? "按表头" : one.unit}。${number}，不要写单位。` +
      `空白、0、“${one.sign}”是三种不同的回答：暂时没有数的留空，确实没有发生的填 0，不适用的填“${one.sign}”。`
    );
  },
  refusalTitle: "请核对所填内容",
  refusal: (kind: EntryKind, sign: string): string =>
    kind === "count"
      ? `这里只能填不小于 0 的整数；不适用填“${sign}”，暂时没有数的留空。`
      : `这里只能填数；不适用填“${sign}”，暂时没有数的留空。`,
};
