import type { Words } from "../locales/words";
import { documentPaneWords as english } from "../locales/en-us-document";
import { documentPaneWords as chinese } from "../locales/zh-cn-document";
import { deflateWeb } from "../files/deflate-web";
import { inflateWeb } from "../files/inflate-web";
import { downloadFile } from "./download-file";
import type { AppStore, Notice, Refusal } from "./state";
import { fillTemplates } from "./summary-commands";
import { summarySheetName } from "./summary-sheet";
import { wordDocument } from "./word-document";

interface WordContext {
  readonly store: AppStore;
  readonly words: Words;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Hands the user the summaries of the open workbook as a Word document, by the check that is in the
 * store: each summary sheet as it stands where she has filled it, with what she has changed by hand, or
 * else the template filled anew. Nothing in the workbook changes.
 */
export async function exportWordDocument({ store, words }: WordContext): Promise<Outcome> {
  const said = words.language === "en-US" ? english : chinese;
  const read = fillTemplates(store, words);
  const { result } = store.getState();
  if ("refusal" in read || !result)
    return "refusal" in read ? read : { refusal: { kind: "check_first" } };
  const { workbook, year, filled } = read;
  const summaries = filled.map(({ template, fill }) => {
    const name = summarySheetName(template, year, words);
    const own = workbook.sheets.find((one) => one.name === name);
    return own
      ? { own: name, sheet: own, edits: [], figures: fill.figures }
      : { own: null, sheet: template, edits: fill.edits, figures: fill.figures };
  });
  const codec = { inflate: inflateWeb, deflate: deflateWeb };
  const { bytes, unshown } = await wordDocument(summaries, result, words.language, codec);
  const file = `${words.pane.summarySheet(filled[0]?.template.name ?? "", year)}.docx`;
  try {
    downloadFile(file, WORD_TYPE, new Uint8Array(bytes));
  } catch {
    return { refusal: { kind: "said", text: said.refused } };
  }
  const sheets = summaries.flatMap(({ own }) => own ?? []);
  return { notice: { code: "said", text: said.exported(file, sheets, unshown) } };
}
