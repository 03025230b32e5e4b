import type { DroppedName } from "./collect-calls";
import type { KeptSubmission } from "./kept-submission";
import type { SubmittedFile } from "../core/submission/submission";

/** What came of a dropped file, as it is remembered. */
export interface Remembered extends DroppedName {
  readonly taken: readonly RememberedTaken[];
}

export interface RememberedTaken {
  readonly file: SubmittedFile;
  readonly lines: readonly KeptSubmission[];
}

/** Where results outlive the pane. */
export interface CollectMemory {
  readonly find: (path: string) => Promise<Remembered | null>;
  /** Resolves once it is kept; a full disk is no fault of the collection and is passed over. */
  readonly keep: (file: Remembered) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const NAME = "heshu-submissions";
const STORE = "files";
/** What nobody has asked for so long is no longer needed: a period is over by then. */
const KEPT_DAYS = 120;

interface Row extends Remembered {
  readonly key: string;
  /** Days since 1970. */
  readonly used: number;
}

/**
 * Opens the browser's own store on this machine.
 *
 * @param scope tells the scheme, the language and the version of Heshu: what was read under others is
 *   not found
 * @returns `null` where the browser does not allow it
 */
export async function openMemory(scope: string): Promise<CollectMemory | null> {
  let database: IDBDatabase;
  try {
    database = await openDatabase();
    await forgetOld(database);
  } catch {
    return null;
  }
  const key = (path: string) => `${scope} ${path}`;
  return {
    find: async (path) => {
      try {
        const row = await answer<Row | undefined>(
          database.transaction(STORE).objectStore(STORE).get(key(path))
        );
        return row ?? null;
      } catch {
        return null;
      }
    },
    keep: async (file) => {
      try {
        await answer(writing(database).put({ ...file, key: key(file.path), used: today() }));
      } catch {
        // Read again the next time.
      }
    },
    clear: async () => {
      await answer(writing(database).clear());
    },
  };
}

function writing(database: IDBDatabase): IDBObjectStore {
  const options = { durability: "relaxed" } as const;
  return database.transaction(STORE, "readwrite", options).objectStore(STORE);
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: "key" }).createIndex("used", "used");
  };
  return answer(request);
}

async function forgetOld(database: IDBDatabase): Promise<void> {
  const store = writing(database);
  const old = IDBKeyRange.upperBound(today() - KEPT_DAYS);
  const keys = await answer(store.index("used").getAllKeys(old));
  await Promise.all(keys.map((one) => answer(store.delete(one))));
}

function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The store does not answer."));
  });
}
