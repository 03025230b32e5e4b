import type { CollectWords } from "./collect-words";

const DOUBTED = {
  after_collection: "after the day of the collection,",
  after_file: "more than a month after the file was saved,",
  long_after: "more than a year after the end of the period,",
  before_end: "before the end of the period,",
} as const;

/** What is said of a 报出日期. */
export const dayFindings: Pick<CollectWords["findings"], "date_unread" | "date_doubted"> = {
  date_unread: ({ text }) =>
    `The date of submission (报出日期) "${text}" does not name a whole day and tells neither lateness nor order. Please give year, month and day next time.`,
  date_doubted: ({ day, why, bound, older, newer }) => {
    const said = `${day}, ${DOUBTED[why]} ${bound}`;
    return older === null
      ? `The date of submission (报出日期) is ${said}; it was not used to tell lateness or order. Please check it.`
      : `The date of submission (报出日期) of "${older}" is ${said}; it was not used, and by the times of the files "${newer ?? ""}" counts. Please confirm.`;
  },
};
