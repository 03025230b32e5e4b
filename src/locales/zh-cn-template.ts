import type { TemplateWords } from "./template-words";

const meant = (nearest: string | null) => (nearest === null ? "" : `您是否要写“${nearest}”？`);

export const templateWords: TemplateWords = {
  faults: {
    unknown: ({ text, nearest }) =>
      `占位符“${text}”在指标目录中没有对应的指标。${meant(nearest)}请改正模板。`,
    unknown_measure: ({ text, nearest }) =>
      `占位符“${text}”最后一段不是可填的内容。${meant(nearest)}可用：本年累计、年度目标、完成率、缺口、同比、名称等。`,
    unknown_collection: ({ text, nearest }) =>
      `“${text}”没有写明对什么逐项重复。${meant(nearest)}可用：未完成、年度目标、表号、指标的分项、单位等。`,
    member_outside: ({ text }) =>
      `“${text}”以点开头，要放在“逐行”或“重复”里，才知道是哪一项。请在这一行加上 {{逐行 未完成}} 之类。`,
    no_such_member: ({ text }) =>
      `“${text}”只有指标才有，这里重复的不是指标。请改用 .名称 或 .代码。`,
    bad_condition: ({ text, found }) =>
      `条件“${text}”${found === "" ? "没有写完" : `从“${found}”起没有读懂`}。请写成 {{若 KW303.01.完成率≥100%}} 这样。`,
    bad_format: ({ text, format, why, unit, nearest }) =>
      ({
        unknown: `“${text}”里的格式“${format}”不能识别。${meant(nearest)}可用：亿元之类的单位、1位、中文、千分位、个百分点。`,
        unit: `“${text}”的数${unit === "" ? "没有计量单位" : `以“${unit}”计`}，不能换算成“${format}”。请改正格式。`,
        text: `“${text}”填的是文字，不能用格式“${format}”。请删去格式。`,
      })[why],
    unclosed_braces: ({ text }) => `“${text}”的花括号没有闭合。请补上右边的花括号。`,
    stray_braces: ({ text }) => `这里多出了“${text}”，左边没有与它成对的花括号。请删去或补上。`,
    unclosed_block: ({ text, end }) => `“${text}”没有结束。请在它下面加上 ${end}。`,
    end_without_start: ({ text, start }) => `“${text}”前面没有与它对应的 ${start}。请补上或删去。`,
    blocks_cross: ({ text }) =>
      `“${text}”与另一处“重复”或“若”交叉，或同在一行。请让一处整个在另一处里面，各占各的行。`,
    contains_itself: ({ text }) => `“${text}”里面又重复同样的内容，没有尽头。请删去里面的一处。`,
    covered: ({ text, merge }) =>
      `“${text}”被合并区域 ${merge} 盖住，填了也看不见。请把它移到合并区域的左上角。`,
    in_formula: ({ text }) => `“${text}”在公式的结果里，不能填写。请把它写成普通文字。`,
    merge_cut: ({ text, merge }) =>
      `合并区域 ${merge} 有一部分在“${text}”重复的行里，一部分在外面。请改合并区域或重复的范围。`,
    text_too_long: ({ text }) =>
      `“${text}”填好后超过 32767 个字，一个单元格放不下。请改为逐行重复，或减少内容。`,
    too_many_rows: ({ text, allowed }) =>
      `“${text}”会填出超过 ${String(allowed)} 行，没有填写。请缩小重复的范围。`,
  },
  record: {
    sheet: "总结填写记录",
    title: "由核数填写总结时写下，用来辨认手工修改的单元格；请勿改动或删除。",
    captions: {
      sheet: "填写到",
      row: "行",
      template: "模板",
      templateRow: "模板行",
      raw: "模板原文",
      key: "项目",
      sources: "来源",
    },
  },
  kept: (kept, filled) => `保留了手工修改的“${kept}”；按报表应为“${filled}”。`,
  rowLeft: (item) => `“${item}”已不在列，这一行有手工修改，所以没有删去。`,
  rowDeleted: (item) => `“${item}”这一行已被手工删去，没有再填。`,
  silentGaps: (count, cells) =>
    `报表没有填的数有 ${String(count)} 处没有写进总结（列表里省去，或条件无从判断）：${cells}`,
  replaceHint: "要改用报表的内容，请加 --replace-edits。",
  outputEdited: (file, count, cells) =>
    `${file} 里有 ${String(count)} 处手工修改，覆盖就会丢失：${cells}。请以它作工作簿（或 --scheme）另填一份，或加 --replace-edits 放弃这些修改。`,
  empty: "（空）",
};
