import type { CollectWords } from "./collect-words";

const DOUBTED = {
  after_collection: (day: string) => `晚于收表日期 ${day}`,
  after_file: (day: string) => `比文件保存日期 ${day} 晚一个月以上`,
  long_after: (day: string) => `比报告期末 ${day} 晚一年以上`,
  before_end: (day: string) => `早于报告期末 ${day}`,
} as const;

/** What is said of a 报出日期. */
export const dayFindings: Pick<CollectWords["findings"], "date_unread" | "date_doubted"> = {
  date_unread: ({ text }) =>
    `报出日期“${text}”看不出是哪年哪月哪日，没有据以判断迟报和先后。下次请写明年月日。`,
  date_doubted: ({ day, why, bound, older, newer }) => {
    const said = `报出日期为 ${day}，${DOUBTED[why](bound)}`;
    return older === null
      ? `${said}，没有据以判断迟报和先后。请核对。`
      : `“${older}”的${said}，没有据以判断先后，按文件时间以“${newer ?? ""}”为准。请确认。`;
  },
};
