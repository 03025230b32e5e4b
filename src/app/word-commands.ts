import type { Words } from "../locales/words";
import { documentPaneWords as english } from "../locales/en-us-document";
import { documentPaneWords as chinese } from "../locales/zh-cn-document";
import { deflateWeb } from "../files/deflate-web";
import { inflateWeb } from "../files/inflate-web";
import { downloadFile } from "./download-file";
import type { AppStore, Notice, Refusal } from "./state";
import { planFills } from "./summary-commands";
import { wordDocument } from "./word-document";

interface WordContext {
  readonly store: AppStore;
  readonly words: Words;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Hands the user the summaries of the open workbook as a Word document, by the check that is in the
 * store: as a fill would leave them, with the hand edits that it keeps. Nothing in the workbook changes.
 */
export async function exportWordDocument({ store, words }: WordContext): Promise<Outcome> {
  const said = words.language === "en-US" ? english : chinese;
  const planned = planFills(store, words, () => false);
  if ("refusal" in planned) return planned;
  const { sheets } = planned.plan;
  const { result } = store.getState();
  if (!result || sheets.length === 0) return { refusal: { kind: "no_template" } };
  const codec = { inflate: inflateWeb, deflate: deflateWeb };
  const { bytes, unshown } = await wordDocument(sheets, result, words.language, codec);
  const file = `${sheets[0]?.name ?? ""}.docx`;
  try {
    downloadFile(file, WORD_TYPE, new Uint8Array(bytes));
  } catch {
    return { refusal: { kind: "said", text: said.refused } };
  }
  return { notice: { code: "said", text: said.exported(file, unshown) } };
}
