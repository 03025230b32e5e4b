import type { Workbook } from "../../src/core/workbook";
import { answerFile } from "../../src/files/answer-file";
import type { FileAnswer, FileRequest } from "../../src/files/file-messages";
import type { FileWorker } from "../../src/files/file-thread";
import { readFiles, type FileResult } from "../../src/files/read-files";
import { readLook } from "../../src/files/read-look";
import { inflateNode } from "../../src/files/inflate-node";
import { oneSheet, read, worksheet } from "./tiny-package";

/** A worker in this very thread: what it says is copied, as messages between threads are. */
function workerHere(answers = answerFile, starts = true): FileWorker {
  let ended = false;
  const worker: FileWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => (ended = true),
    postMessage: (request) => void send(request),
  };
  const say = (answer: FileAnswer): void => {
    if (!ended) worker.onmessage?.({ data: structuredClone(answer) } as MessageEvent<FileAnswer>);
  };
  const send = async (request: FileRequest): Promise<void> => {
    try {
      for await (const answer of answers(request)) say(answer);
    } catch {
      worker.onerror?.({} as ErrorEvent);
    }
  };
  queueMicrotask(() => (starts ? say({ kind: "ready" }) : worker.onerror?.({} as ErrorEvent)));
  return worker;
}

const bookOf = (rows: number): Uint8Array =>
  oneSheet(worksheet("<row><c><v>1</v></c><c t='str'><v>甲</v></c></row>".repeat(rows)));

const fileOf = (bytes: Uint8Array, name = "表.xlsx"): File => new File([bytes.slice()], name);

function workbookOf(result: FileResult | undefined): Workbook {
  if (!result || !("workbook" in result)) throw new Error("no workbook");
  return result.workbook;
}

async function resultsOf(
  files: readonly File[],
  openWorker: () => FileWorker = workerHere
): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  await readFiles(files, { openWorker, onResult: (result) => results.push(result) });
  return results;
}

describe("readFiles", () => {
  test.each([0, 1, 1000, 2500])(
    "reads a sheet of %i rows as the reader itself does",
    async (rows) => {
      const bytes = bookOf(rows);
      const [result] = await resultsOf([fileOf(bytes)]);
      expect(workbookOf(result)).toEqual(read(bytes));
    }
  );

  test("hands over every file in order, with the progress and the looks that were asked for", async () => {
    const books = [bookOf(1), bookOf(3), bookOf(2)];
    const told: string[] = [];
    await readFiles(
      books.map((bytes, index) => fileOf(bytes, `${String(index)}.xlsx`)),
      {
        openWorker: workerHere,
        looks: true,
        onResult: (result, { done, total }) => {
          told.push(`${result.file.name} ${String(done)}/${String(total)}`);
          const look = "look" in result ? result.look : null;
          expect(look).toEqual(readLook(books[result.index]!, inflateNode));
        },
      }
    );
    expect(told).toEqual(["0.xlsx 1/3", "1.xlsx 2/3", "2.xlsx 3/3"]);
  });

  test("a file with a problem is a result, and the others are read", async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error("moved")) } as unknown as File;
    const files = [new File([], "空.xlsx"), gone, new File(["text"], "文.txt"), fileOf(bookOf(1))];
    const results = await resultsOf(files);
    expect(results.map((result) => ("problem" in result ? result.problem : "read"))).toEqual([
      { code: "file_empty" },
      { code: "file_unreadable", cause: "gone" },
      { code: "not_a_workbook", looksLike: "text" },
      "read",
    ]);
  });

  test("a file that ends the thread is told, and the next is read on a new one", async () => {
    let threads = 0;
    const open = (): FileWorker => {
      threads++;
      return workerHere(async function* (request) {
        if (request.file.size < 10) throw new Error("out of memory");
        yield* answerFile(request);
      });
    };
    const results = await resultsOf([new File(["bad"], "a"), fileOf(bookOf(1))], open);
    expect(results[0]).toMatchObject({ problem: { code: "file_unreadable", cause: "reader" } });
    expect(workbookOf(results[1]).sheets).toHaveLength(1);
    expect(threads).toBe(2);
  });

  test("rejects where the script of the thread cannot be loaded", async () => {
    const broken = (): FileWorker => workerHere(answerFile, false);
    const told: FileResult[] = [];
    const reading = readFiles([fileOf(bookOf(1))], {
      openWorker: broken,
      onResult: (result) => told.push(result),
    });
    await expect(reading).rejects.toThrow();
    expect(told).toEqual([]);
  });

  test("stops at once when it is cancelled, with the reason that was given", async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const files = [1, 2, 3].map((rows) => fileOf(bookOf(rows)));
    const reading = readFiles(files, {
      openWorker: workerHere,
      signal: stop.signal,
      onResult: ({ index }) => {
        told.push(index);
        if (index === 1) stop.abort(new Error("enough"));
      },
    });
    await expect(reading).rejects.toThrow("enough");
    expect(told).toEqual([0, 1]);
    await expect(
      readFiles(files, { onResult: () => told.push(9), signal: stop.signal })
    ).rejects.toThrow("enough");
    expect(told).toEqual([0, 1]);
  });

  test("is cancelled in the middle of a file as well", async () => {
    const stop = new AbortController();
    const hanging = (): FileWorker =>
      workerHere(async function* () {
        yield await new Promise<never>(() => undefined);
      });
    const reading = readFiles([fileOf(bookOf(1))], {
      openWorker: hanging,
      signal: stop.signal,
      onResult: () => undefined,
    });
    stop.abort(new Error("enough"));
    await expect(reading).rejects.toThrow("enough");
  });

  test("starts no thread for no files", async () => {
    const none = (): FileWorker => {
      throw new Error("started");
    };
    expect(await resultsOf([], none)).toEqual([]);
  });
});
