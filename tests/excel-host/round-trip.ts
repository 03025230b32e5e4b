import { runBatch, type InjectedFailure } from "./batch";
import type { Fault, Host } from "./host";
import type { EventEntry } from "./model/events";

/** What comes back from Excel: an answer to the batch, or an error code of Office. */
export type Answer =
  | { readonly kind: "answer"; readonly body: string }
  | { readonly kind: "error"; readonly code: number };

/** The library sets this flag with `delayForCellEdit`: wait until the user has finished typing. */
const DELAY_FOR_CELL_EDIT = 64;
const MOST_BYTES = 5 * 1024 * 1024;
const EDIT_MODE_POLL = 5;

const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/**
 * Takes a batch to Excel and back: latency, faults, cell edit mode, limits of size, the record, and
 * after the answer the events. `deliver` is called once, or never where Excel keeps silent.
 */
export function sendBatch(
  host: Host,
  batchJson: string,
  flags: number,
  deliver: (answer: Answer) => void
): void {
  const arrive = (): void => {
    if (host.cellEditMode && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      setTimeout(arrive, EDIT_MODE_POLL);
      return;
    }
    const answer = answerBatch(host, batchJson);
    if (!answer) return;
    deliver(answer);
    flushEvents(host);
  };
  setTimeout(arrive, host.latency);
}

/** The answer to one batch at once; `null` for silence. */
export function answerBatch(host: Host, batchJson: string): Answer | null {
  const requestBytes = bytesOf(batchJson);
  const actions = countActions(batchJson);
  const note = (answer: Answer | null): Answer | null => {
    const responseBytes = answer?.kind === "answer" ? bytesOf(answer.body) : 0;
    const error = answer ? errorOf(answer) : "silence";
    host.record.roundTrips.push({ requestBytes, responseBytes, actions, error });
    return answer;
  };
  const fault = host.faults?.at(host.record.roundTrips.length + 1) ?? null;
  if (fault === "silence") return note(null);
  if (typeof fault === "number") return note({ kind: "error", code: fault });
  if (host.cellEditMode) return note({ kind: "error", code: CELL_EDIT_MODE });
  if (host.web && requestBytes > MOST_BYTES)
    return note({ kind: "error", code: REQUEST_TOO_LARGE });
  const body = runBatch(host, batchJson, failureOf(fault, actions));
  if (host.web && bytesOf(body) > MOST_BYTES) {
    return note({ kind: "error", code: RESPONSE_TOO_LARGE });
  }
  return note({ kind: "answer", body });
}

function failureOf(fault: Fault | null, actions: number): InjectedFailure | undefined {
  if (fault === "GeneralException") return { code: fault, after: Math.floor(actions / 2) };
  return typeof fault === "object" && fault !== null ? fault : undefined;
}

function countActions(batchJson: string): number {
  return (JSON.parse(batchJson) as { readonly Actions: readonly unknown[] }).Actions.length;
}

function errorOf(answer: Answer): string | null {
  if (answer.kind === "error") return String(answer.code);
  const failed = /"Error":\{"Code":"(\w+)"/.exec(answer.body.slice(-4_096));
  return failed?.[1] ?? null;
}

const ENCODER = new TextEncoder();

function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}

/** Tells what happened since the last time: after a batch, or after the user did something. */
export function flushEvents(host: Host): void {
  const { events } = host.model;
  const entries: readonly EventEntry[] = events.entries;
  const moved = events.selectionMoved;
  events.entries = [];
  events.selectionMoved = false;
  if (entries.length > 0) for (const tell of host.eventListeners) tell(entries);
  if (moved) for (const tell of host.selectionListeners) tell();
  for (const tell of host.changeListeners) tell();
}
