/* The thread of a collection: reads and checks files, or keeps what others have read. See `load-board`. */
import type { CollectCalls, SentAnswer, SentCall } from "../app/collect-calls";
import { CollectKeeper } from "../app/collect-keeper";
import { openMemory } from "../app/collect-memory";
import { readDropped } from "../app/collect-reader";
import { openScheme, type OpenScheme } from "../app/collect-scheme";
import { WEB_TOOLS } from "../app/web-tools";
import type { CollectingWords } from "../locales/collect-words";
import { loadCollectWords } from "./load-collect-words";
import { loadSimplify } from "./load-simplify";
import { loadCheckWords } from "./load-check-words";

/** What this script sees of its own thread; the types of pages call all of it a window. */
interface Thread {
  readonly postMessage: (answer: SentAnswer, transfer: Transferable[]) => void;
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: SentCall }) => void
  ) => void;
  readonly location: { readonly pathname: string };
}

const thread = self as unknown as Thread;
const tools = { ...WEB_TOOLS, loadSimplify };

let open: OpenScheme | null = null;
let keeper: CollectKeeper | null = null;

const calls: CollectCalls = {
  begin: async (start) => {
    const words: CollectingWords = {
      ...(await loadCheckWords(start.language)),
      collect: await loadCollectWords(start.language),
    };
    const opened = await openScheme(start, words.collect.sheet.status, words, tools);
    if ("kind" in opened) return opened;
    const isSame = open?.by.origin.scheme === opened.by.origin.scheme;
    open = opened;
    if (isSame) keeper?.reopen(opened);
    else keeper = null;
    return null;
  },
  read: (file, path, known) => readDropped(file, path, new Set(known), opened(), tools),
  recall: async (files) => {
    if (!keeper) {
      const { scheme, language } = opened().by.origin;
      // The name of this script changes with every version of Heshu.
      const scope = `${scheme} ${language} ${thread.location.pathname}`;
      keeper = new CollectKeeper(opened(), await openMemory(scope));
    }
    return keeper.recall(files);
  },
  keep: (name, taken) => kept().keep(name, taken),
  lost: async (name, cause) => kept().lose(name, cause),
  settle: async () => kept().board(),
  unit: async (code) => kept().unit(code),
  sheet: async (name, note) => kept().sheet(name, note),
  workbook: async () => kept().workbook(),
  forget: () => kept().forget(),
};

function opened(): OpenScheme {
  if (!open) throw new Error("A collection begins with its scheme.");
  return open;
}

function kept(): CollectKeeper {
  if (!keeper) throw new Error("A collection begins with a list of its files.");
  return keeper;
}

thread.addEventListener("message", ({ data }) => void answer(data));
thread.postMessage({ kind: "ready" }, []);

async function answer({ number, name, given }: SentCall): Promise<void> {
  const call = calls[name] as (...all: readonly unknown[]) => Promise<unknown>;
  try {
    const said = await call(...given);
    // A workbook changes hands instead of being copied.
    const transfer = said instanceof Uint8Array ? [said.buffer as ArrayBuffer] : [];
    thread.postMessage({ kind: "answer", number, answer: said }, transfer);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    thread.postMessage({ kind: "failed", number, message }, []);
  }
}
