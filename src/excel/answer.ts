import { ProblemError } from "./problem-error";

/** What ends the waiting for an answer before it comes. */
export interface Patience {
  readonly seconds: number;
  /** Looked at again and again; the answer is then not waited for any more. */
  readonly signal?: { readonly aborted: boolean };
}

const LOOK_EVERY_MS = 100;

/**
 * Waits for the host. Office.js itself waits for ever, and an answer that is no longer waited for may
 * still come: it is then heard by nobody. Throws `no_answer` and `cancelled`.
 */
export function awaitAnswer<T>(answer: PromiseLike<T>, { seconds, signal }: Patience): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new ProblemError({ code: "no_answer", seconds }));
    }, seconds * 1000);
    const look = signal
      ? setInterval(() => {
          if (!signal.aborted) return;
          stop();
          reject(new ProblemError({ code: "cancelled" }));
        }, LOOK_EVERY_MS)
      : undefined;
    const stop = () => {
      clearTimeout(timer);
      clearInterval(look);
    };
    answer.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    );
  });
}
