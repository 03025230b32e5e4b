import type { HostMetadata } from "../../tests/excel-host/metadata";
import type { WorkbookModel } from "../../tests/excel-host/model/workbook";
import { modelOfRead } from "../../tests/excel-host/workbook-file";
import { problemOf } from "../app/problem-of";
import { ProblemError } from "../files/problem-error";
import { readFiles, type FileResult } from "../files/read-files";
import type { WorkbenchWords } from "../locales/workbench-words";
import type { Words } from "../locales/words";
import { drawDesk, type Desk } from "./desk";

/** What the page was opened with. */
export interface WorkbenchOptions {
  readonly flavour: "desktop" | "web";
  /** Folder of the add-in's pages. */
  readonly addin: string;
  /** Version of ExcelApi that this Excel has. */
  readonly apiVersion: string;
  /** Milliseconds that a round trip takes. */
  readonly latency: number;
  readonly metadata: HostMetadata;
  /** The manifest, for the ribbon. */
  readonly manifest: string;
  readonly words: Readonly<Record<Language, LanguageWords>>;
}

export type Language = "zh-CN" | "en-US";

export interface LanguageWords {
  readonly workbench: WorkbenchWords;
  readonly all: Words;
}

/** What the user has on her desk: the workbook that is open, and how she likes to see it. */
export interface Session {
  readonly model: WorkbookModel;
  readonly file: string;
  readonly language: Language;
  readonly dark: boolean;
  /** To be said first. */
  readonly message: string;
}

export interface Workbench {
  /** The desk as it is now; another one after a workbook was opened. */
  readonly desk: () => Desk;
  readonly open: (file: File) => void;
}

/** Opens a workbench in a page. Opening a file, the language and the theme each lay the desk anew. */
export function openWorkbench(
  place: HTMLElement,
  options: WorkbenchOptions,
  first: Session
): Workbench {
  let session = first;
  const lay = (changed: Partial<Session>): void => {
    session = { ...session, message: "", ...changed };
    desk.close();
    desk = drawDesk(place, options, session, { lay, open });
  };
  // Another file that is opened meanwhile takes the place of this one.
  let opening = new AbortController();
  const open = (file: File): void => {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    const { workbench, all } = options.words[session.language];
    const { name } = file;
    desk.say(workbench.loading);
    openModel(file, signal).then(
      (model) => {
        if (!signal.aborted) lay({ model, file: name, message: workbench.opened(name) });
      },
      (error: unknown) => {
        if (!signal.aborted) desk.say(workbench.notOpened(name, sentenceOf(error, all)));
      }
    );
  };
  let desk = drawDesk(place, options, session, { lay, open });
  return { desk: () => desk, open };
}

/** Reads a workbook on a thread of its own. Rejects with `ProblemError`, or where there is no thread. */
async function openModel(file: File, signal: AbortSignal): Promise<WorkbookModel> {
  const results: FileResult[] = [];
  await readFiles([file], { signal, looks: true, onResult: (result) => results.push(result) });
  const [result] = results;
  if (!result || "problem" in result)
    throw new ProblemError(result?.problem ?? { code: "cancelled" });
  const { workbook, look } = result;
  if (!look) throw new ProblemError({ code: "file_unreadable", cause: "reader" });
  return modelOfRead(workbook, look, new Uint8Array(await file.arrayBuffer()));
}

/** What went wrong, in the user's language. */
export function sentenceOf(error: unknown, words: Words): string {
  const problem = problemOf(error);
  const say = words.problems[problem.code] as (one: typeof problem) => string;
  return say(problem);
}
