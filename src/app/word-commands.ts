import type { Words } from "../locales/words";
import { documentPaneWords as english } from "../locales/en-us-document";
import { documentPaneWords as chinese } from "../locales/zh-cn-document";
import { deflateWeb } from "../files/deflate-web";
import { inflateWeb } from "../files/inflate-web";
import { downloadFile } from "./download-file";
import type { AppStore, Notice, Refusal } from "./state";
import { summariesOf } from "./summary-commands";
import { languageOf } from "./template-language";
import { summariesInWord, wordDocument } from "./word-document";

interface WordContext {
  readonly store: AppStore;
  readonly words: Words;
  readonly loadWords: (language: Words["language"]) => Promise<Words>;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Hands the user the summaries of the open workbook as a Word document, by the check that is in the
 * store: what a fill would leave, with what she has changed by hand. Nothing in the workbook changes.
 */
export async function exportWordDocument(context: WordContext): Promise<Outcome> {
  const { store, words } = context;
  const said = words.language === "en-US" ? english : chinese;
  const planned = await summariesOf(context, () => false);
  if ("refusal" in planned) return planned;
  const { result } = store.getState();
  const [first] = planned.sheets;
  if (!result || !first) return { refusal: { kind: "no_template" } };
  const codec = { inflate: inflateWeb, deflate: deflateWeb };
  const summaries = summariesInWord(planned.sheets);
  const language = languageOf(first.script, words.language);
  const { bytes, unshown } = await wordDocument(summaries, result, language, codec);
  const file = `${first.name}.docx`;
  try {
    downloadFile(file, WORD_TYPE, new Uint8Array(bytes));
  } catch {
    return { refusal: { kind: "said", text: said.refused } };
  }
  return { notice: { code: "said", text: said.exported(file, unshown) } };
}
