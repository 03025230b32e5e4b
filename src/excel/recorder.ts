/** What went over the wire once: a request of the library, and what Excel said to it. */
export interface Exchange {
  /** Milliseconds since the recording began. */
  readonly at: number;
  /** The batch as it was sent, as JSON. */
  readonly request: string;
  /** The answer as JSON; `null` where the request was refused as a whole. */
  readonly answer: string | null;
  /** Office's number for the refusal, such as 5004. */
  readonly refused: number | string | null;
  /** Milliseconds until the answer. */
  readonly took: number;
}

export interface Recording {
  readonly exchanges: readonly Exchange[];
  readonly stop: () => void;
}

/** The place in office.js through which every batch goes to Excel, on the web and on the desktop. */
interface RichApi {
  executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) => unknown;
}

type Callback = (result: RichApiResult) => void;

interface RichApiResult {
  readonly status: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code?: number | string };
}

const BATCH = 4;
const ANSWER = 2;

/**
 * Records all traffic with the real Excel, to be compared with what the emulated one says. For
 * development only, and on sample workbooks only: what the cells hold is in it. Nothing is sent
 * anywhere. Gives `null` where office.js has no such place.
 *
 * @param scope the window in which office.js runs
 * @example const recording = recordTraffic(window); // … JSON.stringify(recording.exchanges)
 */
export function recordTraffic(scope: object, now: () => number = Date.now): Recording | null {
  const api = findRichApi(scope);
  if (!api) return null;
  const exchanges: Exchange[] = [];
  const begun = now();
  const real = api.executeRichApiRequestAsync;
  api.executeRichApiRequestAsync = (message, callback) => {
    const sent = now();
    return real.call(api, message, (result) => {
      exchanges.push({
        at: sent - begun,
        request: textOf(message[BATCH]),
        answer: result.status === "succeeded" ? textOf(result.value?.data?.[ANSWER]) : null,
        refused: result.error?.code ?? null,
        took: now() - sent,
      });
      callback(result);
    });
  };
  const stop = () => {
    api.executeRichApiRequestAsync = real;
  };
  return { exchanges, stop };
}

function findRichApi(scope: object): RichApi | null {
  const api = ["OSF", "DDA", "RichApi"].reduce<unknown>(childOf, scope);
  const usable =
    typeof childOf(api, "executeRichApiRequestAsync") === "function" ? (api as RichApi) : null;
  return usable;
}

function childOf(parent: unknown, name: string): unknown {
  if (typeof parent !== "object" || parent === null) return undefined;
  return (parent as Readonly<Record<string, unknown>>)[name];
}

/** A long answer comes in parts. */
function textOf(body: unknown): string {
  if (typeof body === "string") return body;
  return Array.isArray(body) ? body.join("") : JSON.stringify(body ?? null);
}
