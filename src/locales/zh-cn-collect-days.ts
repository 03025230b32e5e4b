import type { CollectWords } from "./collect-words";

const DOUBTED = {
  after_collection: "晚于收表日期",
  after_file: "比文件保存时间晚一个月以上：",
  long_after: "比报告期末晚一年以上：",
  before_end: "早于报告期末",
} as const;

/** What is said of a 报出日期. */
export const dayFindings: Pick<CollectWords["findings"], "date_unread" | "date_doubted"> = {
  date_unread: ({ text }) =>
    `报出日期“${text}”看不出是哪年哪月哪日，没有据以判断迟报和先后。下次请写明年月日。`,
  date_doubted: ({ day, why, bound, older, newer }) => {
    const said = `报出日期为 ${day}，${DOUBTED[why]} ${bound}`;
    return older === null
      ? `${said}，没有据以判断迟报和先后。请核对。`
      : `“${older}”的${said}，没有据以判断先后，按文件时间以“${newer ?? ""}”为准。请确认。`;
  },
};
