/* The thread that reads files: a page starts it by `open-file-worker`. */
import { answerFile } from "./answer-file";
import type { FileAnswer, FileRequest } from "./file-messages";

/** What this script sees of its own thread; the types of pages call all of it a window. */
interface Thread {
  readonly postMessage: (answer: FileAnswer) => void;
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: FileRequest }) => void
  ) => void;
}

const thread = self as unknown as Thread;

thread.addEventListener("message", ({ data }) => void send(data));
thread.postMessage({ kind: "ready" });

async function send(request: FileRequest): Promise<void> {
  for await (const answer of answerFile(request)) thread.postMessage(answer);
}
